import { echo, UserError } from '../errors.ts';

/** What codes of the system and of the HTTP client mean to a person. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of that name. Check the address.',
  EAI_AGAIN: 'the name of its host could not be looked up. Try again later.',
  ECONNREFUSED: 'its host takes no connections. Try again later.',
  ECONNRESET: 'the connection broke. Try again later.',
  EHOSTUNREACH: 'its host cannot be reached. Try again later.',
  ENETUNREACH: 'its host cannot be reached. Try again later.',
  ETIMEDOUT: 'its host does not answer. Try again later.',
  UND_ERR_CONNECT_TIMEOUT: 'its host does not answer. Try again later.',
  UND_ERR_SOCKET: 'the connection broke. Try again later.',
  UND_ERR_HEADERS_OVERFLOW: 'its answer has too many headers.',
};

/** Codes of certificates that a browser would warn of. */
const CERTIFICATE = /^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** Makes a `UserError` of whatever kept an address from being fetched; a mistake of ours stays what it is. */
export function explainFailure(
  error: unknown,
  url: string,
  signal: AbortSignal,
  timeoutMs: number,
): unknown {
  const refusal = causes(error).find((one) => one instanceof UserError);
  if (refusal !== undefined) return refusal;
  if (signal.aborted) {
    const seconds = Math.round(timeoutMs / 1000);
    return unavailable(url, `it was not there after ${seconds} seconds. Try again later.`);
  }
  for (const one of causes(error)) {
    const code = 'code' in one && typeof one.code === 'string' ? one.code : '';
    const reason = REASONS[code];
    if (reason !== undefined) return unavailable(url, reason);
    if (CERTIFICATE.test(code)) {
      return unavailable(url, `its certificate is not valid (${code}). Give another address.`);
    }
    if (one.name === 'HTTPParserError' || /^(?:HPE_|UND_ERR_|EPROTO)/.test(code)) {
      return unavailable(url, `its host does not answer as a web server does.`);
    }
  }
  return error;
}

function causes(error: unknown): readonly Error[] {
  const found: Error[] = [];
  let one: unknown = error;
  while (one instanceof Error && found.length < 5) {
    found.push(one);
    one = one.cause ?? (one instanceof AggregateError ? one.errors[0] : undefined);
  }
  return found;
}

function unavailable(url: string, reason: string): UserError {
  return new UserError('unavailable', `${echo(url)} could not be fetched: ${reason}`);
}
