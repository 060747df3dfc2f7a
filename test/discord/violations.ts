/** How bad a violation is: `error` was refused, `warn` is legal but poor, `server-bug` is this server's own fault. */
export type Severity = 'error' | 'warn' | 'server-bug';

/** One thing the bot (or this server) did against Discord's documentation. */
export interface Violation {
  readonly severity: Severity;
  /** Name of the rule, e.g. `message/content-length`. */
  readonly rule: string;
  /** What was wrong, with the value and the place. */
  readonly detail: string;
  /** `METHOD /path` or `gateway` of the offending message. */
  readonly request: string;
}

/** Collects violations in the order they happened. */
export class ViolationLog {
  readonly list: Violation[] = [];

  /** Records one violation. */
  add(severity: Severity, rule: string, detail: string, request: string): void {
    this.list.push({ severity, rule, detail, request });
  }
}
