/**
 * Reads QR codes in pictures of the camera, in a thread of its own: only this file may run WebAssembly (its answer carries
 * a policy of its own, see the servers' headers), and the screen stays free. Its program lies beside it, on this machine.
 */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import program from 'zxing-wasm/reader/zxing_reader.wasm?url';

prepareZXingModule({ overrides: { locateFile: () => program } });

self.addEventListener('message', ({ data }: MessageEvent<ImageData>) => {
  void readBarcodes(data, { formats: ['QRCode'], maxNumberOfSymbols: 1, tryHarder: true }).then(
    ([code]) => self.postMessage({ text: code?.isValid ? code.text : '' }),
    () => self.postMessage({ broken: true }),
  );
});
