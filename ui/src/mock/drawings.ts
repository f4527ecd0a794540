// Drawings in the manner of the ones Rust makes: token colours, text elements, no styles.

const points = (values: number[], width: number, height: number, left = 0, top = 0): string => {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  return values
    .map((value, at) => {
      const x = left + (at * width) / (values.length - 1);
      return `${x.toFixed(1)},${(top + height - ((value - low) / span) * height).toFixed(1)}`;
    })
    .join(' ');
};

export function spark(values: number[], known: boolean): string {
  const line = points(values, 142, 12, 1, 9);
  const last = line.split(' ').at(-1)?.split(',') ?? ['0', '0'];
  const ink = known ? '#1E5B46' : '#766F64';
  return `<svg width="148" height="30" viewBox="0 0 148 30" xmlns="http://www.w3.org/2000/svg">
<rect x="0" y="8" width="146" height="14" fill="#E4EFE9" stroke="none"/>
<polyline points="${line}" fill="none" stroke="${ink}" stroke-width="2"/>
<circle cx="${last[0]}" cy="${last[1]}" r="3" fill="${ink}" stroke="none"/></svg>`;
}

export function history(values: number[], labels: string[], goal: number | null): string {
  const low = Math.min(...values, goal ?? Infinity);
  const high = Math.max(...values, goal ?? -Infinity);
  const y = (value: number): number => 190 - ((value - low) / (high - low || 1)) * 150;
  const x = (at: number): number => 60 + (at * 620) / (values.length - 1);
  const rules = [40, 90, 140, 190]
    .map((at) => `<line x1="60" y1="${at}" x2="690" y2="${at}" stroke="#E5DFD3" stroke-width="1"/>`)
    .join('');
  const words = labels
    .map((label, at) =>
      at % 2 === 0
        ? `<text x="${x(at)}" y="212" dy="0.76ex" text-anchor="middle" font-family="sans-serif" font-size="12" fill="#655F55">${label}</text>`
        : ''
    )
    .join('');
  const dots = values.map((value, at) => `<circle cx="${x(at)}" cy="${y(value)}" r="3" fill="#1E5B46"/>`).join('');
  const target =
    goal === null
      ? ''
      : `<line x1="60" y1="${y(goal)}" x2="690" y2="${y(goal)}" stroke="#8F5A0A" stroke-width="1.5" stroke-dasharray="6,4"/>
<text x="690" y="${y(goal) - 6}" text-anchor="end" font-family="sans-serif" font-size="12" fill="#8F5A0A">goal</text>`;
  return `<svg width="720" height="226" viewBox="0 0 720 226" xmlns="http://www.w3.org/2000/svg">
${rules}
<polyline points="${values.map((value, at) => `${x(at)},${y(value)}`).join(' ')}" fill="none" stroke="#1E5B46" stroke-width="2"/>
${dots}${target}${words}</svg>`;
}

export function bars(all: { label: string; value: number | null; shown: string }[]): string {
  const longest = Math.max(...all.map(({ value }) => value ?? 0)) || 1;
  const words = (x: number, y: number, anchor: string, ink: string, text: string): string =>
    `<text x="${x}" y="${y}" dy="0.5ex" text-anchor="${anchor}" font-family="sans-serif" font-size="13" fill="${ink}">${text}</text>`;
  const rows = all.map(({ label, value, shown }, at) => {
    const y = 47 + at * 34;
    const width = ((value ?? 0) / longest) * 380;
    const bar = value === null ? '' : `<rect x="180" y="${y - 9}" width="${width}" height="18" fill="#1E5B46" stroke="none"/>`;
    return words(168, y, 'end', '#211F1B', label) + bar + words(188 + width, y, 'start', value === null ? '#655F55' : '#211F1B', shown);
  });
  const height = 38 + all.length * 34;
  return `<svg width="760" height="${height}" viewBox="0 0 760 ${height}" xmlns="http://www.w3.org/2000/svg">
<line x1="180" y1="26" x2="180" y2="${height - 6}" stroke="#D3CBBB" stroke-width="1"/>${rows.join('')}</svg>`;
}
