// What is thought about, as the page holds it and as the request takes it. The third switch says "No tool I have does
// this"; the guide asks the opposite, so it is turned round here and nowhere else.
import type { DecisionForm, DecisionView, Job, Layer, Question } from '../../../api/generated';

export interface Draft {
  /** The entry of the wait list it came from. */
  id: number | null;
  name: string;
  layer: string;
  jobs: string[];
  /** The statements that are true. */
  holds: Record<Question, boolean>;
  notes: Record<Question, string>;
  bottleneck: string;
}

export const questions: Question[] = ['saves_time', 'removes_bottleneck', 'existing_tools_can', 'integrates'];

export const blank = (): Draft => ({
  id: null,
  name: '',
  layer: '',
  jobs: [],
  holds: { saves_time: false, removes_bottleneck: false, existing_tools_can: false, integrates: false },
  notes: { saves_time: '', removes_bottleneck: '', existing_tools_can: '', integrates: '' },
  bottleneck: ''
});

/** Without the notes, which change no verdict: a letter typed there asks Rust nothing. */
export function toWeigh(draft: Draft): DecisionForm {
  const { holds } = draft;
  return {
    name: draft.name.trim(),
    layer: draft.layer === '' ? null : (draft.layer as Layer),
    jobs: [...draft.jobs] as Job[],
    answers: {
      saves_time: holds.saves_time,
      removes_bottleneck: holds.removes_bottleneck,
      existing_tools_can: !holds.existing_tools_can,
      integrates: holds.integrates
    },
    notes: [],
    bottleneck: draft.bottleneck === '' ? null : Number(draft.bottleneck)
  };
}

export const toForm = (draft: Draft): DecisionForm => ({
  ...toWeigh(draft),
  notes: questions.map((question) => ({ question, note: draft.notes[question] }))
});

/** An entry of the wait list, to be thought about again. */
export function toDraft(entry: DecisionView): Draft {
  const draft = blank();
  for (const { question, note } of entry.notes) draft.notes[question] = note;
  return {
    ...draft,
    id: entry.id,
    name: entry.name,
    layer: entry.layer ?? '',
    jobs: [...entry.jobs],
    holds: {
      saves_time: entry.answers.saves_time,
      removes_bottleneck: entry.answers.removes_bottleneck,
      existing_tools_can: !entry.answers.existing_tools_can,
      integrates: entry.answers.integrates
    },
    bottleneck: entry.bottleneck === null ? '' : String(entry.bottleneck)
  };
}
