/**
 * Response headers of the page. The content policy is a header because `frame-ancestors` is ignored in a meta tag; it
 * needs neither inline styles nor `eval` (look.md section 7 says what the build does for that).
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** The thread that reads tickets in the camera's pictures: it alone may run WebAssembly, and reaches nothing but its own file. */
const READER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** By the path that was asked for. */
export const headersOf = (address: string): Readonly<Record<string, string>> =>
  /^\/assets\/ticket-reader-[\w-]+\.js$/u.test(address)
    ? { ...PAGE_HEADERS, 'content-security-policy': READER_POLICY }
    : PAGE_HEADERS;
