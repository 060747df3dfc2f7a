const BYTES_A_MEGABYTE = 2 ** 20;
const KILOBYTES_A_MEGABYTE = 2 ** 10;

/** Resident memory of this process in MB once garbage is collected; the child runs with `--expose-gc`. */
export function residentMb(): number {
  for (let i = 0; i < 3; i += 1) globalThis.gc?.();
  return process.memoryUsage.rss() / BYTES_A_MEGABYTE;
}

/** The most memory this process has held at a time, in MB. */
export function peakMb(): number {
  return process.resourceUsage().maxRSS / KILOBYTES_A_MEGABYTE;
}
