// What could be switched off and what can be saved, as Rust would say it of the shop in stack.ts.
import type { PapersView, SimplifyView } from '../api/generated';

const gone = new Set<number>();

const benefits = (saving: string, before: number, after: number, tools: string) => [
  { id: 'cost', title: 'Lower fixed cost', text: `${saving} a year less.` },
  { id: 'trouble', title: 'Easier troubleshooting', text: `Complexity falls from ${before} to ${after}: ${tools} fewer.` },
  { id: 'onboarding', title: 'Faster onboarding', text: 'A new helper learns 4 instead of 6 tools. 40 minutes of work by hand a week end.' },
  { id: 'accountability', title: 'Clear accountability', text: 'Jobs done by more than one tool: 0 instead of 5. Every tool that stays has somebody who looks after it.' },
  { id: 'kpis', title: 'Stronger KPI alignment', text: '3 of 4 tools move a KPI. Now it is 3 of 6.' }
];

export function giveNotice(id: number): void {
  gone.add(id);
}

export function simplify(empty: boolean): SimplifyView {
  const all: SimplifyView['removals'] = [
    {
      tool: 2,
      name: 'Jasper',
      reasons: ['covered', 'unclear'],
      why: ['ChatGPT does all its jobs.', 'Nobody can account for it: no owner and no KPI.'],
      saving: '708.00',
      currency: 'EUR',
      saving_shown: '708.00 EUR a year',
      notice_by: '2026-12-01',
      ends: '2026-12-31',
      deadline: 'Give notice by 1 December 2026. It then ends on 31 December 2026.',
      soon: true,
      work: ['ChatGPT takes over: Writing, Search engines, Translation and E-mail.'],
      processes: ['Publish a product', 'Send the weekly newsletter'],
      hangs: ['Connected with Klaviyo.', '2 automations run inside it. Move or end them first.'],
      benefits: benefits('708.00 EUR', 18, 13, 'one tool, 2 automations, one branch and one file carried by hand'),
      complexity: 5,
      notice: true
    },
    {
      tool: 7,
      name: 'Frase trial',
      reasons: ['trial_over'],
      why: ['Its trial ended on 2 November 2026.'],
      saving: null,
      currency: null,
      saving_shown: 'no cost noted',
      notice_by: null,
      ends: '2026-11-21',
      deadline: 'It can end today. Look up whether it is billed already.',
      soon: false,
      work: ['Nobody does it afterwards: Search engines.'],
      processes: [],
      hangs: [],
      benefits: benefits('0.00 EUR', 18, 17, 'one tool'),
      complexity: 1,
      notice: false
    }
  ];
  const removals = empty ? [] : all.filter(({ tool }) => !gone.has(tool));
  const part = (id: string, label: string, before: number, after: number) => ({ id, label, before, after });
  return {
    title: empty ? 'No tools yet' : removals.length === 0 ? 'Nothing to switch off' : `${removals.length === 1 ? 'One tool' : 'Two tools'} could go. That saves 708.00 EUR a year`,
    text: empty
      ? 'Write down what you pay for. Then Tillwise can tell what could go.'
      : removals.length === 0
        ? 'Every tool does something no other one does, and none was found unused. This is as small as it gets today.'
        : 'In this order: what other tools do already, what nobody uses, trials that are over, what nobody can account for.',
    removals,
    benefits: removals.length === 0 ? [] : benefits('708.00 EUR', 18, 12, '2 tools, 2 automations, one branch and one file carried by hand'),
    savings: [{ amount: '708.00', currency: 'EUR', shown: '708.00 EUR' }],
    complexity: {
      before: empty ? 0 : 18,
      after: empty ? 0 : 12,
      formula: 'Tools in use + automations + branches beyond the first + pairs of tools with a file carried by hand',
      parts: [
        part('tools', 'Tools in use', 6, 4),
        part('automations', 'Automations', 7, 5),
        part('extra_branches', 'Extra branches', 3, 2),
        part('hand_offs', 'Files carried by hand', 2, 1)
      ]
    },
    leaving: empty ? [] : [{ tool: 6, name: 'Alloy', text: 'Notice is given. It ends on 30 November 2026.' }]
  };
}

export function papers(empty: boolean): PapersView {
  const gaps = empty
    ? ['No tool is noted yet.', 'Nobody is named for brand and strategy.', 'No process is noted yet.']
    : ['No place is noted for support’s usual answers.', 'Nobody looks after Jasper.', 'No review rule for: Answer customers.'];
  const holds = empty
    ? ['No tool yet']
    : [
        '6 tools with their jobs, owners, numbers and data',
        '4 processes; review rules noted: 2',
        '2 people and what they look after',
        'Brand and strategy: Mara'
      ];
  const day = (on: string, shown: string, kind: string, tool: number, summary: string, description: string) => ({
    day: on, day_shown: shown, kind, tool, summary, description
  });
  return {
    as_of: 'As of 21 November 2026',
    operating_model: { title: 'How Kiln & Tide works with its tools', holds, gaps },
    handover: { title: 'Welcome to Kiln & Tide', holds: [...holds, 'A first week of 9 steps', '5 open things to know about'], gaps },
    days: empty
      ? []
      : [
          day('2026-11-30', 'Mon 30 Nov 2026', 'end', 6, 'Contract ends: Alloy', 'This is the last day of Alloy. Save what is in it, then mark it as ended in Tillwise. It costs 192.00 EUR a year.'),
          day('2026-12-01', 'Tue 1 Dec 2026', 'notice', 2, 'Last day to give notice: Jasper', 'Notice given by today ends Jasper on 31 December 2026. Without it, it renews for 12 months. It costs 708.00 EUR a year.'),
          day('2026-12-30', 'Wed 30 Dec 2026', 'review', 1, 'Look again: ChatGPT', 'It was last seen to work on 1 October 2026. Does it still do its job, and does somebody look after it? Mara looks after it.')
        ],
    no_days: 'No day to note yet. Tools with a contract, a trial or a first day bring some.'
  };
}
