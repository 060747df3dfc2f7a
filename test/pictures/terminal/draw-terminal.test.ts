import { describe, expect, test } from 'vitest';
import { drawTerminal } from './draw-terminal.ts';

const ESC = '\u001B';

describe('a drawn terminal', () => {
  test('GIVEN codes of colours THEN each piece is set as they say, and none is shown', () => {
    const output = `${ESC}[36m[1]${ESC}[39m ${ESC}[1mCoast ${ESC}[31mDaily${ESC}[39m${ESC}[22m, today`;
    const svg = drawTerminal([{ command: 'byline', output }]);
    expect(svg).toContain(
      '<tspan fill="#7fd4e0">[1]</tspan> <tspan font-weight="bold">Coast </tspan><tspan font-weight="bold" fill="#ff8f8f">Daily</tspan>, today</text>',
    );
    expect(svg).not.toContain(ESC);
  });

  test('GIVEN text that looks like a drawing THEN it is shown as text', () => {
    const svg = drawTerminal([{ command: 'echo "<b>&"', output: '</text><script>' }]);
    expect(svg).not.toMatch(/<script|<b>/);
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
    expect(svg).toContain('$ echo "&lt;b&gt;&amp;"');
  });

  test('GIVEN two screens THEN it is as large as the larger, and only the first is seen where nothing moves', () => {
    const svg = drawTerminal([
      { command: 'a', output: 'one' },
      { command: 'b', output: `one\n\n${'x'.repeat(20)}` },
    ]);
    // 20 columns of 8.4 pixels, 4 lines of 18, and 16 at every side.
    expect(svg).toContain('width="200" height="104"');
    expect(svg).toContain('<g class="s0">');
    expect(svg).toContain('<g class="s1" opacity="0">');
    expect(svg).toMatch(/<style>@media \(prefers-reduced-motion: no-preference\)\{@keyframes s0/);
  });
});
