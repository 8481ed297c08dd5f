/** Reads a point as maps copy it, `40.3529, 18.1743`; undefined where it is none on this earth. */
export function parsePoint(text: string): { latitude: number; longitude: number } | undefined {
  const match = /^\s*(?<latitude>[+-]?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(?<longitude>[+-]?\d{1,3}(?:\.\d+)?)\s*$/u.exec(
    text,
  );
  const latitude = Number(match?.groups?.['latitude'] ?? NaN);
  const longitude = Number(match?.groups?.['longitude'] ?? NaN);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
