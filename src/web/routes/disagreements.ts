import type { Hono } from 'hono';
import { echo, UserError } from '../../errors.ts';
import { KIND_WORDS } from '../../show/disagreement-words.ts';
import { type DisagreementKind, SEVERITIES } from '../../types.ts';
import type { WebDeps } from '../deps.ts';
import { filterDisagreements } from '../filter-disagreements.ts';
import { type DisagreementsForm, disagreementsPage } from '../pages/disagreements.ts';
import { readDates } from '../read-dates.ts';
import type { Visitors } from '../visitors.ts';

const KINDS = Object.keys(KIND_WORDS) as readonly DisagreementKind[];

/** `/disagreements`: where sources contradict each other, with filters. */
export function disagreementsRoutes(app: Hono, { engine }: WebDeps, visitors: Visitors): void {
  app.get('/disagreements', async (c) => {
    const query = (name: string) => c.req.query(name)?.trim() ?? '';
    const form: DisagreementsForm = {
      topic: query('topic'),
      kind: oneOf('kind', query('kind'), KINDS) ?? '',
      severity: oneOf('severity', query('severity'), SEVERITIES) ?? 'medium',
      outlet: query('outlet'),
      since: query('since'),
      until: query('until'),
    };
    const { topic, kind, severity, outlet } = form;
    const filter = {
      kind: kind === '' ? null : kind,
      outlet: outlet === '' ? null : outlet,
      ...readDates(form),
    };
    const { disagreements, ...rest } = await visitors.answer(c, () =>
      engine.disagreements({ severity, ...(topic === '' ? {} : { topic }) }),
    );
    const shown = filterDisagreements(disagreements, filter);
    const outlets = engine.sources().outlets.map((one) => one.outlet);
    return c.html(
      disagreementsPage(form, outlets, { ...rest, disagreements: shown }, (id) =>
        engine.lookup(id),
      ),
    );
  });
}

/** One of the words that a filter may be; null for none. Throws a `UserError` "bad-request" for any other. */
function oneOf<T extends string>(name: string, value: string, words: readonly T[]): T | null {
  if (value === '') return null;
  const found = words.find((word) => word === value.toLowerCase());
  if (found === undefined) {
    throw new UserError(
      'bad-request',
      `"${name}" must be ${words.join(', ')}, not "${echo(value)}".`,
    );
  }
  return found;
}
