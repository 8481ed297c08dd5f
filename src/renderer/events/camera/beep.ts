/** A high tone for whoever comes in, a low one for whoever is to be asked: at a loud door nobody reads. */
let context: AudioContext | undefined;

export function beep(good: boolean): void {
  try {
    context ??= new AudioContext();
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = good ? 1046 : 220;
    loudness.gain.value = 0.15;
    tone.connect(loudness).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + (good ? 0.12 : 0.4));
  } catch {
    // Without a loudspeaker the words on the screen stay.
  }
}
