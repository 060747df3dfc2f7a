import { describe, expect, test } from 'vitest';
import { HARBOUR_CORPUS } from './harbour-corpus.ts';
import { byline, workspace } from './run-byline.ts';

const chat = (lines: readonly string[], args: readonly string[] = ['chat']) =>
  byline(args, { cwd: workspace(HARBOUR_CORPUS), input: `${lines.join('\n')}\n` });

describe('byline chat from a pipe', () => {
  test('GIVEN questions, one a line, THEN each is answered in order and the exit code is 0', async () => {
    const run = await chat([
      'How many boats were destroyed in the flood?',
      '',
      'Who is the mayor?',
    ]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const first = run.stdout.indexOf('› How many boats were destroyed in the flood?');
    const second = run.stdout.indexOf('› Who is the mayor?');
    expect(first).toBe(0);
    expect(run.stdout.slice(first, second)).toContain('boats');
    expect(run.stdout.slice(second)).toContain('Mayor Ines Calder');
  });

  test('GIVEN a question for who reported something THEN the outlets are shown', async () => {
    const run = await chat([
      'Who reported that 40 boats were destroyed in the flood at Northport?',
    ]);
    expect(run.stdout).toMatch(/✓ Harbour Gazette +reports it/);
  });

  test('GIVEN commands THEN they do what they do on the command line', async () => {
    const run = await chat([
      '/sources',
      '/article gazette-flood --paragraph 2',
      '/ask How many boats were destroyed? --outlet "Coast Daily"',
      '/help',
      '/quit',
      'never asked',
    ]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('gazette-flood · 2 May 2024');
    expect(run.stdout).toContain('2   The old bridge was closed');
    expect(run.stdout).toContain('[1] Coast Daily');
    expect(run.stdout).toContain('/disagreements');
    expect(run.stdout).not.toContain('never asked');
  });

  test('GIVEN a mistake THEN it is explained and the next line is answered', async () => {
    const run = await chat(['/aks boats', '/ask', '/article nowhere', 'Who is the mayor?']);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('Did you mean "ask"?');
    expect(run.stderr).toContain('The question is missing.');
    expect(run.stderr).toContain('nowhere');
    expect(run.stdout).toContain('Mayor Ines Calder');
  });

  test('GIVEN options WHEN a line has them THEN they mean what they mean on the command line', async () => {
    const help = await chat(['/ask --help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('/ask "<question>" [options]');
    const json = await chat(['/ask --json Who is the mayor?']);
    expect(JSON.parse(json.stdout.slice(json.stdout.indexOf('{')))).toMatchObject({
      question: 'Who is the mayor?',
    });
    const late = await chat(['/ask --corpus elsewhere Who is the mayor?']);
    expect(late.stderr).toContain('The corpus is chosen');
  });

  test('GIVEN a mistake THEN the cure is what can be typed in the console', async () => {
    const run = await chat(['/nonsense', '/article', '/ask', '/sources all']);
    expect(run.stderr).toContain('/help lists them.');
    expect(run.stderr).toContain('Write one article id: /article <id>. /sources lists the ids.');
    expect(run.stderr).toContain('/ask "');
    expect(run.stderr).toContain('/sources takes no text');
    expect(run.stderr).not.toContain('byline help');
  });

  test('GIVEN no token WHEN started as npm start does THEN the console answers', async () => {
    const run = await chat(['Who is the mayor?'], ['start', '--or-chat']);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('DISCORD_TOKEN is not set: this is the console.');
    expect(run.stdout).toContain('Mayor Ines Calder');
  });

  test('GIVEN follow-ups THEN each is answered about the question before, visibly, until /new', async () => {
    const run = await chat([
      'How many boats were destroyed in the flood at Northport?',
      'when?',
      'who else reported that?',
      '/new',
      'when?',
    ]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const [first = '', when = '', who = '', forgotten = '', alone = ''] = run.stdout
      .split(/^› /m)
      .slice(1);
    expect(first).not.toContain('(about:');
    expect(when).toContain('(about: boats were destroyed in the flood at Northport)');
    expect(when).toContain('Wednesday');
    expect(who).toContain('(about: boats were destroyed in the flood at Northport)');
    expect(who).toMatch(/✓ Harbour Gazette +reports it/);
    expect(forgotten).toContain('The question before is forgotten.');
    expect(alone).not.toContain('(about:');
  });
});

describe('small talk in the console', () => {
  test('GIVEN greetings and thanks THEN each gets one line, and none is a question without an answer', async () => {
    const cwd = workspace(HARBOUR_CORPUS);
    const run = await byline(['chat'], { cwd, input: 'hello\nthanks!\nwho are you\n' });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('Hello!');
    expect(run.stdout).toContain('You are welcome.');
    expect(run.stdout).toContain('I am Byline.');
    const gaps = await byline(['gaps'], { cwd });
    expect(gaps.stdout).toContain('No question has gone without an answer');
  });
});
