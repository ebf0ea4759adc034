import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../../src/model/diagnostic.js';
import { textOf } from '../../../src/read/html/dom.js';
import { selectAll } from '../../../src/read/html/select.js';
import { parseFragment, serialize } from '../../../src/read/html/serialize.js';

describe('serialize', () => {
  it('writes letters as letters and escapes only what must be', () => {
    const { report } = collectDiagnostics();
    const document = parseFragment('<p title="&quot;é&quot;">é &amp; &lt;&nbsp;😀<br></p><hr>', report);
    expect(serialize(document.children)).toBe('<p title="&quot;é&quot;">é &amp; &lt;&nbsp;😀<br></p><hr>');
  });

  it('writes the nodes that are given and no others', () => {
    const { report } = collectDiagnostics();
    const document = parseFragment('<p>1</p><p>2</p><i>3</i>', report);
    expect(serialize(selectAll('p', document))).toBe('<p>1</p><p>2</p>');
    expect(serialize([])).toBe('');
  });

  it('does not depend on the engine that built the nodes', () => {
    const { report } = collectDiagnostics();
    expect(serialize(parseFragment('<svg viewbox="0"><path/></svg>', report).children)).toBe(
      '<svg viewBox="0"><path/></svg>',
    );
  });
});

describe('parseFragment', () => {
  it('adds no html and body, and caps the depth', () => {
    const { report, diagnostics } = collectDiagnostics();
    expect(serialize(parseFragment('<p>1', report).children)).toBe('<p>1</p>');
    expect(textOf(parseFragment(`${'<b>'.repeat(1_000)}x`, report))).toBe('x');
    expect(diagnostics.map(({ code }) => code)).toEqual(['depth-capped']);
  });
});
