/** An ISO date as YYYYMMDD; 0 for none. */
export function dayNumber(date: string | null): number {
  return date === null ? 0 : Number(date.slice(0, 10).replaceAll('-', '')) || 0;
}
