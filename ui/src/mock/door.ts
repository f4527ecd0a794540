// A believable shop for looking at the pages in a browser: `npm run mock`. Never part of the program: only builds made
// with `--mode mock` hold it. ?state=full|empty|first-run|loading|failed|importing|sample & theme=dark …
import type { Door } from '../api/call';
import type { Appearance, Done, Mutation, ProgressView, Query, ShellView, TrayView } from '../api/generated';
import { bulk, checks, coverage, exported, perform as performCopy, product as copyProduct, queue } from './content';
import { setHour, stackCosts, toolCosts } from './costs';
import { checkIn, checkInCard, checkIns, performCheckIn } from './checkin';
import { add, data, settings, takeBack } from './data';
import { decide, decisions, setNative, weigh } from './decisions';
import { change, kpiHistory, typeFigure, week } from './kpis';
import { accept, explained, explain, readiness, record, remove } from './readiness';
import { months, outcomes, sayMonth } from './outcomes';
import { comparing, drafting, modelsView, performModels, plan, preview as draftPreview } from './models';
import { openPreview, perform as performPreview, preview } from './preview';
import { compared, ideaRound, ideas, performPrompts, promptPreview, prompts, sent, variants } from './prompts';
import { report } from './report';
import { giveNotice, papers, simplify } from './simplify';
import { history, knownTools, register } from './register';
import { performSpending, spending } from './spending';
import { openStatements, performSubscriptions, subscriptions } from './subscriptions';
import { performSpot, spotCheck, spotChecks, undoSpot } from './spots';
import { end, keep, stack } from './stack';
import { performVoice, readAgain, voice, voiceLearned, voiceTrial } from './voice';
import { answer as answerWarning, answerSome, ruleList, shown, takeBackAnswer, things, turn } from './warnings';
import { setStage, stage } from './stage';

const wanted = new URLSearchParams(location.search);
let state = wanted.get('state') ?? 'full';
let appearance = (wanted.get('theme') ?? 'light') as Appearance;
let name = 'Kiln & Tide';
let tray = inTray(wanted.has('tray'), { weekday: 'monday', time: '09:00', at_login: false });
let undone = false;
let running: ProgressView | null = null;
let cancelled = false;

if (state.startsWith('preview')) openPreview(state);
else if (wanted.has('preview')) openPreview('preview');
if (wanted.has('statement')) openStatements(wanted.get('statement') || 'statement');
if (wanted.has('answered')) answerSome();

const empty = (): boolean => state === 'empty';
const wait = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

const progress = (rows: number): ProgressView => ({
  file: 'orders_export_november.csv',
  step: 'reading',
  rows,
  percent: Math.min(99, Math.round(rows / 482)),
  rows_per_second: 24100,
  seconds_left: Math.max(1, Math.round((48120 - rows) / 24100)),
  cancelling: cancelled
});

/** ?tray shows the icon; ?tray=missing is a desktop without a tray. */
function inTray(on: boolean, hour: Pick<TrayView, 'weekday' | 'time' | 'at_login'>): TrayView {
  const seen = on && wanted.get('tray') !== 'missing';
  const words = seen
    ? 'Closing the window keeps Tillwise in the tray. Quit it from its menu there.'
    : 'This computer shows no tray icon now. So closing the window quits Tillwise, and no reminder comes then.';
  return { ...hour, on, seen, words: on ? words : null };
}

function shell(): ShellView {
  if (state === 'importing') running ??= progress(28912);
  return {
    shop:
      state === 'first-run'
        ? null
        : { name, currency: 'EUR', time_zone: 'Europe/Berlin', first_weekday: 'monday', has_data: !empty() },
    sample: state === 'sample',
    own_shop: false,
    week: 'Week 46',
    undo: empty() || undone ? null : { batch: 7, label: 'Undo import of orders' },
    backup: empty() ? 'No backup yet' : 'Backup today 08:14, checked',
    leaves: wanted.get('models') === 'none' ? { said: 'Nothing leaves this computer', listed: false } : { said: '17 texts sent this week', listed: true },
    as_of: empty() ? null : 'Orders as of Sun 15 Nov 2026',
    running,
    stack_warnings: empty() ? 0 : shown('stack').open.filter(({ waits }) => waits).length,
    kpi_warnings: empty() ? 0 : shown('kpi').open.filter(({ waits }) => waits).length,
    appearance,
    guess: { time_zone: 'Europe/Berlin', first_weekday: 'monday' },
    version: '0.1.0',
    notice: state === 'notice' ? 'This shop was last opened by a newer Tillwise. Nothing was changed.' : null
  };
}

const today = () => ({
  title: empty() ? 'Nothing to decide yet' : `${things().length} things this week`,
  things: empty() ? [] : things(),
  more: 0,
  week: week(null, empty()),
  check_in: empty() ? null : checkInCard(),
  copy: empty() ? null : '12 products need a look'
});

async function answer(question: Query): Promise<unknown> {
  if (question.ask !== 'shell' && question.ask !== 'progress' && question.ask !== 'preview') {
    if (state === 'loading') return new Promise(() => undefined);
    if (state === 'failed')
      throw { code: 'failed', message: 'Your shop could not be read. Nothing was changed. Close other programs that use it and try again.' };
  }
  switch (question.ask) {
    case 'shell':
      return shell();
    case 'progress':
      return { running };
    case 'today':
      return today();
    case 'preview':
      return { open: preview() };
    case 'data':
      return data(empty());
    case 'readiness':
      return readiness(empty());
    case 'stack':
      return stack(empty());
    case 'stack_costs':
      return stackCosts(empty(), wanted.get('costs'));
    case 'tool_costs':
      return toolCosts(question.tool);
    case 'subscriptions':
      return subscriptions();
    case 'simplify':
      return simplify(empty());
    case 'papers':
      return papers(empty());
    case 'spending':
      return spending(question.week, empty());
    case 'outcomes':
      return outcomes(question.week, question.lag, empty());
    case 'months':
      return months(question.month);
    case 'report':
      return report(question.kind, question.period, question.names, empty());
    case 'register':
      return register(empty());
    case 'known_tools':
      return { tools: knownTools };
    case 'tool_history':
      return history(question.id);
    case 'stage':
      return stage(empty());
    case 'decisions':
      return decisions(empty());
    case 'weigh':
      return weigh(question.form, empty());
    case 'week':
      return week(question.week, empty());
    case 'kpi_history':
      return kpiHistory(question.kpi, empty());
    case 'check_in':
      return checkIn(empty());
    case 'check_ins':
      return checkIns(empty());
    case 'explain':
      return explained(question.week ?? '2026-W46', question.dashboard);
    case 'kpi_warnings':
      return empty() ? { open: [], answered: [] } : shown('kpi');
    case 'rules':
      return ruleList();
    case 'copy_queue':
      return queue(empty(), wanted.get('copy'));
    case 'copy_product':
      return copyProduct(question.product);
    case 'copy_bulk':
      return bulk(question.what.act === 'fix' ? question.what.without : []);
    case 'copy_coverage':
      return coverage(empty(), question.by);
    case 'copy_rules':
      return checks();
    case 'copy_export':
      return exported(empty());
    case 'voice':
      return voice(empty());
    case 'voice_trial':
      return voiceTrial(question.change, empty());
    case 'voice_learned':
      return voiceLearned(empty());
    case 'models':
      return modelsView(empty());
    case 'draft_preview':
      return draftPreview(question);
    case 'draft_plan':
      return plan(question);
    case 'drafting':
      return { running: drafting() };
    case 'comparing':
      return comparing();
    case 'spot_checks':
      return spotChecks(empty(), wanted.get('spot'));
    case 'spot_check':
      return spotCheck(question.check, question.item ?? null);
    case 'prompts':
      return prompts(empty());
    case 'prompt_preview':
      return promptPreview(question.text, question.template);
    case 'variants':
      return variants(question.search, empty());
    case 'compare_texts':
      return compared(Number(question.second.bought) > 50);
    case 'ideas':
      return ideas(question.search, empty());
    case 'idea_round':
      return ideaRound(question.round);
    case 'variant_preview':
    case 'ideas_preview':
      return sent();
    case 'settings':
      return { ...settings(), shop: shell().shop, appearance, tray, backups: empty() ? [] : settings().backups };
    case 'verify':
      await wait(300);
      return {
        sound: true,
        checks: [
          { label: 'Shop file', sound: true, found: 'every page is whole' },
          { label: 'Three backups', sound: true, found: 'open and complete' }
        ]
      };
  }
}

const done = (said: string, changed: Done['changed'], more: Partial<Done> = {}): Done => ({
  said,
  changed,
  batches: [],
  refused: [],
  tool: null,
  product: null,
  ...more
});

/** Looks at a file; a picture of a page is refused there, too. */
function lookAt(as: string): Done {
  openPreview(as);
  return done('', ['preview']);
}

async function bring(file: string): Promise<Done> {
  cancelled = false;
  for (let rows = 0; rows < 48000; rows += 12000) {
    running = progress(rows);
    await wait(Number(wanted.get('pace') ?? 250));
    if (cancelled) {
      running = null;
      return done('The import was stopped. Nothing of it was kept.', []);
    }
  }
  running = null;
  const changed: Done['changed'] = state === 'first-run' ? ['shop'] : ['data'];
  if (state !== 'sample') state = 'full';
  undone = false;
  const made = add(file);
  return done(made.said, changed, { batches: [made] });
}

async function perform(act: Mutation): Promise<Done> {
  switch (act.do) {
    case 'choose_files':
    case 'import_dropped':
    case 'import_paths':
      return lookAt('preview');
    case 'import_previewed': {
      const brought = await bring('orders_export_november.csv');
      if (!cancelled) performPreview(act);
      return { ...brought, changed: [...brought.changed, 'preview'] };
    }
    case 'count_preview':
      for (let rows = 0; rows < 48000; rows += 12000) {
        running = { ...progress(rows), step: 'counting' };
        await wait(Number(wanted.get('pace') ?? 250));
      }
      running = null;
      performPreview(act);
      return done('', ['preview']);
    case 'set_preview':
    case 'map_preview':
    case 'map_preview_column':
    case 'set_preview_email':
    case 'repair_preview':
    case 'unrepair_preview':
    case 'edit_preview_cell':
    case 'drop_from_preview':
    case 'forget_preview':
    case 'save_skipped':
      performPreview(act);
      return done(act.do === 'save_skipped' ? 'Saved 12 rows in orders_export-skipped.csv.' : '', ['preview']);
    case 'choose_statements':
    case 'read_statements':
    case 'set_statements':
    case 'dismiss_subscription':
    case 'forget_statements':
      performSubscriptions(act);
      return done('', ['subscriptions']);
    case 'accept_subscription':
      performSubscriptions(act);
      if (state === 'first-run') state = 'full';
      return done('Added it to the stack.', ['subscriptions', 'stack', 'shop'], { tool: 1 });
    case 'cancel_import':
      cancelled = true;
      return done('', []);
    case 'undo':
      takeBack(act.batch);
      undone = true;
      return done('Took back orders_export_november.csv: 4,640 orders removed, 160 as they were before.', ['data']);
    case 'open_sample':
      state = 'sample';
      return done('The sample shop is open.', ['shop']);
    case 'leave_sample':
      state = 'first-run';
      return done('The sample shop is gone.', ['shop']);
    case 'create_shop':
      state = 'empty';
      return done('Your shop is ready.', ['shop']);
    case 'add_tool':
    case 'edit_tool':
      if (act.tool.name === '') throw { code: 'refused', message: 'The tool has no name yet. Nothing was saved. Write one and save again.' };
      return done(`${act.tool.name} is kept.`, ['stack'], { tool: keep(act.do === 'edit_tool' ? act.id : null, act.tool) });
    case 'give_notice':
      giveNotice(act.id);
      return done('Noted that notice was given. It ends on 31 December 2026.', ['stack']);
    case 'save_calendar':
      return done('Saved 3 days in tool-dates.ics. Open it with your calendar.', []);
    case 'save_operating_model':
      return done('Saved operating-model.html.', []);
    case 'save_report':
      return done(`Saved report.${act.format}.`, []);
    case 'save_handover':
      return done('Saved hand-over.html.', []);
    case 'tool_used':
    case 'tool_verified':
    case 'add_charge':
    case 'remove_charge':
    case 'set_link':
    case 'forget_link':
    case 'set_person':
    case 'remove_person':
    case 'set_process':
    case 'remove_process':
    case 'set_benefit':
    case 'set_setup_check':
    case 'add_platform_update':
    case 'remove_platform_update':
    case 'set_practices':
      return done('Noted.', ['stack']);
    case 'end_tool':
      end(act.id);
      giveNotice(act.id);
      return done('The tool ends today.', ['stack']);
    case 'set_hourly_value':
      if (act.value !== null && !/^\d+([.,]\d+)?$/.test(act.value))
        throw { code: 'invalid', message: `${act.value} is not an amount above zero. Nothing was changed. Write it like 25 or 25.00.` };
      setHour(act.value);
      return done(act.value === null ? 'No value of an hour is set any more.' : `An hour is worth ${act.value} EUR.`, ['stack']);
    case 'decide':
      decide(act.id, act.form, act.act);
      return done(act.act === 'wait' ? `${act.form.name} is on the wait list.` : `Decided about ${act.form.name}.`, ['stack']);
    case 'set_native':
      setNative(act.native, act.here);
      return done(act.here ? 'Counts for your shop.' : 'Not for your shop.', ['stack']);
    case 'set_voice':
    case 'prefer_word':
    case 'forget_preferred':
    case 'ban_word':
    case 'unban_word':
    case 'set_positioning':
    case 'set_message':
    case 'remove_message':
      return done(performVoice(act), ['copy']);
    case 'review_catalog':
      readAgain();
      return done(performCopy(act), ['copy']);
    case 'apply_remark':
    case 'apply_bulk':
    case 'edit_copy':
    case 'accept_draft':
    case 'drop_draft':
    case 'drop_fact':
    case 'leave_remark':
    case 'reopen_remark':
    case 'real_word':
    case 'forget_word':
    case 'switch_copy_rule':
    case 'move_copy':
    case 'tick_claim':
    case 'untick_claim':
    case 'settle_clash':
    case 'set_reviewer':
    case 'export_copy':
      return done(performCopy(act), ['copy']);
    case 'begin_spot_check':
    case 'judge_spot_item':
      return done(performSpot(act), ['copy']);
    case 'undo_copy_act':
      return done(undoSpot() ? 'Taken back.' : performCopy(act), ['copy']);
    case 'save_prompt_template':
    case 'use_prompt_template':
    case 'set_persona':
    case 'remove_persona':
    case 'write_for':
    case 'add_variant':
    case 'draft_variant':
    case 'remove_variant':
    case 'record_trial':
    case 'remove_trial':
    case 'promote_variant':
    case 'set_example':
    case 'remove_from_library':
    case 'start_ideas':
    case 'add_ideas':
    case 'ask_ideas':
    case 'remove_idea':
    case 'remove_ideas':
    case 'pick_ideas':
    case 'save_idea_part':
    case 'draft_idea_part':
      return done(performPrompts(act), ['copy']);
    case 'add_model':
    case 'edit_model':
    case 'remove_model':
    case 'set_model_key':
    case 'remove_model_key':
    case 'test_model':
    case 'draft_copy':
    case 'draft_batch':
    case 'resume_drafts':
    case 'leave_batch':
    case 'stop_drafting':
    case 'compare_models':
    case 'choose_draft':
      return performModels(act);
    case 'set_stage':
      setStage(act.form);
      return done('Set where the stages part.', ['stack']);
    case 'set_target':
      if (act.value !== null && !/^\d+(\.\d+)?$/.test(act.value))
        throw { code: 'refused', message: `“${act.value}” is no number. The goal was not changed. Write it like 2.5.` };
      change(act.kpi, { target: act.value, target_shown: act.value, state: act.value ? 'ok' : 'no_target', state_words: act.value ? 'on target' : 'no goal yet' });
      return done(act.value === null ? 'The goal was taken away.' : `The goal is now ${act.value}.`, ['kpis']);
    case 'park_kpi':
      if (act.reason === '') throw { code: 'refused', message: 'A parked KPI needs a reason. Nothing was changed. Write a few words.' };
      change(act.kpi, act.reason === null ? { state: 'no_target', state_words: 'no goal yet', reason: null } : { state: 'parked', state_words: 'parked', reason: act.reason });
      return done(act.reason === null ? 'Taken up again.' : 'Parked.', ['kpis']);
    case 'record_figure':
      if (act.dashboard === '') throw { code: 'invalid', message: 'The figure needs the name of its dashboard. Nothing was changed.' };
      record(act.kpi, act.week, act.dashboard, act.value);
      return done(`Recorded what ${act.dashboard} shows.`, ['kpis']);
    case 'accept_explanation':
      accept(act.week, act.dashboard);
      return done('Noted why the two differ.', ['kpis']);
    case 'set_kpi_owner':
      change(act.kpi, { owner: act.owner });
      return done(act.owner === null ? 'Nobody looks after it now.' : `${act.owner} looks after it.`, ['kpis']);
    case 'explain_figure':
      if (act.cause === 'other' && act.note.trim() === '')
        throw { code: 'invalid', message: '“Something else” needs a few words, so that you know it later. Nothing was changed.' };
      explain(act.id, act.cause, act.note);
      return done(act.cause === null ? 'The difference is open again.' : 'Noted why the two differ.', ['kpis']);
    case 'remove_figure':
      remove(act.id);
      return done('Removed the figure.', ['kpis']);
    case 'start_check_in':
    case 'skip_check_ins':
    case 'go_to_step':
    case 'note_card':
    case 'settle_card':
    case 'type_value':
    case 'settle_action':
    case 'choose_focus':
    case 'add_action':
    case 'edit_action':
    case 'remove_action':
    case 'set_reading':
    case 'close_check_in':
    case 'reopen_check_in':
    case 'set_daily_until':
    case 'save_reminder':
      return done(performCheckIn(act) ?? '', ['check_in']);
    case 'mark_campaign':
    case 'mark_origin':
    case 'set_marketing_cost':
      return done(performSpending(act), ['kpis']);
    case 'set_month_figure':
      return done(sayMonth(act), ['kpis']);
    case 'set_process_figure':
      typeFigure(act.figure, act.value);
      return done('Noted for the week.', ['kpis']);
    case 'answer_warning':
      return done(answerWarning(act), ['stack', 'kpis']);
    case 'take_back_answer':
      takeBackAnswer(act.rule, act.about);
      return done('Took the answer back.', ['stack', 'kpis']);
    case 'switch_rule':
      turn(act.rule, act.on);
      return done(act.on ? 'Switched on.' : 'Switched off. It says nothing until you switch it on again.', ['stack', 'kpis']);
    case 'set_shop':
      name = act.name;
      return done('Saved.', ['settings']);
    case 'set_tray':
      tray = inTray(act.on, act);
      return done(act.on ? 'Tillwise stays in the tray and reminds you of the check-in.' : '', ['settings']);
    case 'set_appearance':
      appearance = act.appearance;
      return done('', ['settings']);
    case 'backup':
      return done('Backup made and checked: 4,812 orders, 6 tools.', ['settings']);
    case 'restore':
      return done('The backup of Sun 15 Nov is back. What you had was backed up first.', ['shop']);
  }
}

export function door(): Door {
  return {
    invoke: (kind, request) => (kind === 'query' ? answer(request as Query) : perform(request as Mutation)),
    listen: async (event, heard) => {
      const listener = (told: Event): void => heard((told as CustomEvent).detail);
      window.addEventListener(`mock-${event}`, listener);
      return () => window.removeEventListener(`mock-${event}`, listener);
    }
  };
}
