import type { FactView, LinkedView, MonthFigure, MonthsView, Mutation, OutcomesView } from '../api/generated';

const fact = (id: string, label: string, shown: string | null, note: string): FactView => ({ id, label, value: shown, shown, note });

const link = (work: string, work_label: string, kpi: LinkedView['kpi'], kpi_label: string, lag: number, points: number, rank: string | null, said: string): LinkedView => ({
  work,
  work_label,
  kpi,
  kpi_label,
  lag,
  points,
  rank,
  said
});

const pairs: LinkedView[] = [
  link('content_velocity', 'Texts and pictures that went out', 'conversion_rate', 'Conversion rate', 2, 31, '0.642110', 'Both go up and down together. That is no proof of a cause.'),
  link('first_response', 'First answer, median', 'repeat_purchase_rate', 'Repeat purchase rate', 4, 26, '-0.120440', 'No clear link: chance alone could give as much.'),
  link('approval_hours', 'Hours from review to approval, median', 'conversion_rate', 'Conversion rate', 3, 9, null, 'Too few weeks (9 of 12).')
];

const typed: Record<MonthFigure, string | null> = { positioning_clarity: '4', message_market_fit: null, team_hours: '320' };

function box(x: number, y: number, name: string, value: string): string {
  return `<rect x="${x}" y="${y}" width="178" height="66" fill="none" stroke="#D3CBBB"/><line x1="${x}" y1="${y}" x2="${x}" y2="${y + 66}" stroke="#1E5B46" stroke-width="3"/><text x="${x + 11}" y="${y + 22}" font-size="12" fill="#655F55">${name}</text><text x="${x + 11}" y="${y + 46}" font-size="16" font-weight="bold" fill="#211F1B">${value}</text>`;
}

const svg = `<svg width="760" height="246" viewBox="0 0 760 246" xmlns="http://www.w3.org/2000/svg"><line x1="180" y1="35" x2="580" y2="79" stroke="#1E5B46" stroke-width="3"/><line x1="180" y1="123" x2="580" y2="167" stroke="#D3CBBB"/>${box(2, 2, 'Texts and pictures out', '')}${box(2, 90, 'First answer', '')}${box(2, 178, 'Review to approval', '')}${box(580, 46, 'Conversion rate', '2.41 %')}${box(580, 134, 'Repeat purchase rate', '27.1 %')}</svg>`;

export function months(month: string | null): MonthsView {
  const title = month === null || month === '2026-10' ? 'October 2026' : month;
  return {
    month: month ?? '2026-10',
    title,
    asked: [
      { figure: 'positioning_clarity', label: 'Clear position, 1 to 5', ask: 'How clear is it what the shop stands for? 1 is not at all, 5 is very.', rating: true, value: typed.positioning_clarity },
      { figure: 'message_market_fit', label: 'Message fits the buyers, 1 to 5', ask: 'How well does what you say fit the people you sell to? 1 is not at all, 5 is very.', rating: true, value: typed.message_market_fit },
      { figure: 'team_hours', label: 'Hours worked', ask: 'How many hours did the whole team work in the month?', rating: false, value: typed.team_hours }
    ],
    productivity: fact('productivity', 'Net sales per hour worked', typed.team_hours === null ? null : '38.58 EUR', typed.team_hours === null ? 'Type the hours the team worked; no export says them.' : '12,345.67 EUR in 320 hours'),
    columns: ['Month', 'Clear position, 1 to 5', 'Message fits the buyers, 1 to 5', 'Hours worked', 'Net sales per hour worked'],
    rows: [
      ['September 2026', '3', 'no value', '300', '36.10 EUR'],
      [title, typed.positioning_clarity ?? 'no value', typed.message_market_fit ?? 'no value', typed.team_hours ?? 'no value', '38.58 EUR']
    ]
  };
}

export function outcomes(asked: string | null, lag: number | null, empty: boolean): OutcomesView {
  const number = asked ? Number(asked.slice(-2)) : 46;
  const few = (one: LinkedView): LinkedView => ({ ...one, points: 0, rank: null, said: 'Too few weeks (0 of 12).' });
  const links = pairs.map((one) => (empty ? few(one) : { ...one, lag: lag ?? one.lag }));
  return {
    week: `2026-W${number}`,
    title: number === 46 ? 'Week 46, Mon 9 to Sun 15 November 2026' : `Week ${number}, seven days of autumn 2026`,
    before: `2026-W${number - 1}`,
    after: number < 46 ? `2026-W${number + 1}` : null,
    panel: empty
      ? [
          fact('conversion_rate', 'Conversion rate', null, 'Sessions: no file yet. Import the sessions by day report.'),
          fact('deflection', 'Fewer tickets per order than in the weeks before', null, 'Import a ticket export that covers the whole week.'),
          fact('content_velocity', 'Texts and pictures that went out', null, 'Type it in; no export says it.')
        ]
      : [
          fact('conversion_rate', 'Conversion rate', '2.41 %', '412 of 17,083 sessions'),
          fact('deflection', 'Fewer tickets per order than in the weeks before', '12.5 %', ''),
          fact('content_velocity', 'Texts and pictures that went out', '12', 'The week\'s net sales: 11,704.00 EUR. Tools for content cost 18.17 EUR in the week, 1.51 EUR for each.')
        ],
    links: {
      chart: {
        svg,
        summary: 'Numbers of the work on the left, KPIs on the right; one of the 3 pairs moves together clearly.',
        columns: ['Comes first', 'May follow', 'Weeks later', 'Weeks with both', 'From -1 to 1', 'What it says'],
        rows: links.map((one) => [one.work_label, one.kpi_label, String(one.lag), String(one.points), one.rank === null ? 'no value' : Number(one.rank).toFixed(2), one.said])
      },
      links,
      lag,
      lags: Array.from({ length: 13 }, (_, at) => at),
      how: 'A thick line: both move together. A thin line: chance could give as much. Dots: fewer than 12 weeks, or no change. It shows what moves together, not what is the cause.'
    },
    months: months(null)
  };
}

/** Keeps what was said about a month. */
export function sayMonth(act: Extract<Mutation, { do: 'set_month_figure' }>): string {
  if (act.value !== null && act.figure !== 'team_hours' && !/^[1-5]$/.test(act.value))
    throw { code: 'invalid', message: 'A rating is 1, 2, 3, 4 or 5. Nothing was changed.' };
  typed[act.figure] = act.value;
  return act.value === null ? 'Taken out.' : 'Noted.';
}
