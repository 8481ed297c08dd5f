/** What the browser is told about every answer; the same policy as in the desktop window. */
import type { FastifyHelmetOptions } from '@fastify/helmet';

const self = ["'self'"];
const none = ["'none'"];

/** Neither inline styles nor `eval` are needed (look.md section 7), so neither is allowed. */
export const pageHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: none,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: self,
      connectSrc: self,
      frameAncestors: none,
      baseUri: none,
      formAction: self,
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  // The app answers over plain HTTP on this machine; a lasting promise of HTTPS would lock the owner out.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
};

/** The thread that reads tickets in the camera's pictures: it alone may run WebAssembly, and reaches nothing but its own file. */
export const readerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
export const isReader = (path: string): boolean => /[\\/]assets[\\/]ticket-reader-[\w-]+\.js$/u.test(path);
