/** The camera of this device and the codes that it sees. */
import { onScopeDispose, ref, type ShallowRef } from 'vue';

/** `no-camera`: none there, or in use elsewhere. `denied`: the person said no. `insecure`: browsers lend it to safe pages alone. */
export type CameraState = 'off' | 'starting' | 'on' | 'no-camera' | 'denied' | 'insecure' | 'broken';

/** Pictures looked at in a second: a code is held up for longer than that. */
const perSecond = 6;
/** Long side of the picture that is looked at; a code held up fills a good part of it. */
const longSide = 800;

export function useCamera(video: Readonly<ShallowRef<HTMLVideoElement | null>>, seen: (text: string) => void) {
  const state = ref<CameraState>('off');
  let stream: MediaStream | undefined;
  let reader: Worker | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let reading = false;
  const canvas = document.createElement('canvas');

  async function start(): Promise<void> {
    if (state.value === 'on' || state.value === 'starting') return;
    // Without a safe page browsers do not even have it.
    if (!window.isSecureContext || !('mediaDevices' in navigator)) {
      state.value = 'insecure';
      return;
    }
    state.value = 'starting';
    try {
      const wish = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } };
      stream = await navigator.mediaDevices.getUserMedia({ video: wish, audio: false });
    } catch (error) {
      stop(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'no-camera');
      return;
    }
    const picture = video.value;
    if (picture === null) return stop('off');
    for (const track of stream.getVideoTracks()) track.addEventListener('ended', () => stop('no-camera'));
    picture.srcObject = stream;
    await picture.play().catch(() => undefined);
    reader = new Worker(new URL('./ticket-reader.ts', import.meta.url), { type: 'module' });
    reader.addEventListener('message', ({ data }: MessageEvent<{ text?: string; broken?: true }>) => {
      reading = false;
      if (data.broken) stop('broken');
      else if (data.text !== undefined && data.text !== '') seen(data.text);
    });
    reader.addEventListener('error', () => stop('broken'));
    timer = setInterval(look, 1000 / perSecond);
    state.value = 'on';
  }

  function look(): void {
    const picture = video.value;
    if (reading || reader === undefined || picture === null || picture.videoWidth === 0) return;
    const scale = Math.min(1, longSide / Math.max(picture.videoWidth, picture.videoHeight));
    canvas.width = Math.round(picture.videoWidth * scale);
    canvas.height = Math.round(picture.videoHeight * scale);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) return;
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    reading = true;
    reader.postMessage(pen.getImageData(0, 0, canvas.width, canvas.height));
  }

  function stop(next: CameraState = 'off'): void {
    clearInterval(timer);
    reader?.terminate();
    reader = undefined;
    reading = false;
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    if (video.value !== null) video.value.srcObject = null;
    state.value = next;
  }
  onScopeDispose(() => stop());
  return { state, start, stop: () => stop() };
}
