// Stands between the page and Rust, in a frame of its own that the page cannot reach into. Should a bug in the page (or
// in a package it uses) ever run foreign code, this decides what that code may still ask for: only the window's own
// questions and acts, of a plausible size. It knows names, not meanings; Rust checks everything else.
//
// Keep the two lists equal to `Query` and `Mutation` in src-tauri/crates/engine/src/api/requests.rs.
(function () {
  'use strict';

  var asks = [
    'shell', 'progress', 'today', 'data', 'readiness', 'stack', 'register', 'known_tools', 'tool_history',
    'stack_costs', 'tool_costs', 'subscriptions', 'simplify', 'papers', 'report', 'stage', 'decisions', 'weigh',
    'week', 'kpi_history', 'spending', 'outcomes', 'months', 'check_in', 'check_ins', 'explain', 'kpi_warnings',
    'rules', 'settings', 'verify', 'preview', 'copy_queue', 'copy_product', 'copy_bulk', 'copy_rules',
    'copy_coverage', 'copy_export', 'voice', 'voice_trial', 'voice_learned', 'spot_checks', 'spot_check', 'models',
    'draft_preview', 'draft_plan', 'drafting', 'comparing', 'prompts', 'prompt_preview', 'variants',
    'variant_preview', 'compare_texts', 'ideas', 'idea_round', 'ideas_preview'
  ];
  var dos = [
    'set_process_figure', 'choose_files', 'import_dropped', 'import_paths', 'count_preview', 'set_preview',
    'map_preview', 'map_preview_column', 'set_preview_email', 'repair_preview', 'unrepair_preview',
    'edit_preview_cell', 'drop_from_preview', 'save_skipped', 'import_previewed', 'forget_preview', 'cancel_import',
    'undo', 'open_sample', 'leave_sample', 'create_shop', 'add_tool', 'edit_tool', 'end_tool', 'tool_used',
    'tool_verified', 'add_charge', 'remove_charge', 'set_link', 'forget_link', 'set_person', 'remove_person',
    'set_process', 'remove_process', 'set_benefit', 'set_setup_check', 'add_platform_update',
    'remove_platform_update', 'set_practices', 'set_hourly_value', 'choose_statements', 'read_statements',
    'set_statements', 'accept_subscription', 'dismiss_subscription', 'forget_statements', 'give_notice',
    'save_calendar', 'save_operating_model', 'save_handover', 'save_report', 'decide', 'set_native', 'set_stage',
    'set_target', 'set_kpi_owner', 'park_kpi', 'mark_campaign', 'mark_origin', 'set_marketing_cost',
    'set_month_figure', 'record_figure', 'explain_figure', 'accept_explanation', 'remove_figure', 'start_check_in',
    'skip_check_ins', 'go_to_step', 'note_card', 'settle_card', 'type_value', 'settle_action', 'choose_focus',
    'add_action', 'edit_action', 'remove_action', 'set_reading', 'close_check_in', 'reopen_check_in',
    'set_daily_until', 'save_reminder', 'answer_warning', 'take_back_answer', 'switch_rule', 'set_shop', 'set_tray',
    'set_appearance', 'backup', 'restore', 'review_catalog', 'apply_remark', 'apply_bulk', 'edit_copy',
    'accept_draft', 'drop_draft', 'drop_fact', 'leave_remark', 'reopen_remark', 'real_word', 'forget_word',
    'switch_copy_rule', 'move_copy', 'tick_claim', 'untick_claim', 'settle_clash', 'set_reviewer', 'set_voice',
    'prefer_word', 'forget_preferred', 'ban_word', 'unban_word', 'set_positioning', 'set_message', 'remove_message',
    'export_copy', 'begin_spot_check', 'judge_spot_item', 'undo_copy_act', 'add_model', 'edit_model',
    'remove_model', 'set_model_key', 'remove_model_key', 'test_model', 'draft_copy', 'draft_batch', 'resume_drafts',
    'leave_batch', 'stop_drafting', 'compare_models', 'choose_draft', 'save_prompt_template', 'use_prompt_template',
    'set_persona', 'remove_persona', 'write_for', 'add_variant', 'draft_variant', 'remove_variant', 'record_trial',
    'remove_trial', 'promote_variant', 'set_example', 'remove_from_library', 'start_ideas', 'add_ideas',
    'ask_ideas', 'remove_idea', 'remove_ideas', 'pick_ideas', 'save_idea_part', 'draft_idea_part'
  ];
  // What the page may hear. `listen` to anything else could overhear other windows.
  var events = ['file-drop', 'changed', 'open'];
  // A tool form with long names is about 1 KB; a list of typed paths a few more. Nothing needs 64.
  var most = 64 * 1024;

  function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  // Bytes as Rust will see them, not characters.
  function size(value) {
    return new TextEncoder().encode(JSON.stringify(value)).length;
  }

  function onlyKey(payload, key) {
    var keys = Object.keys(payload);
    return keys.length === 1 && keys[0] === key;
  }

  function isCall(payload, tag, names) {
    if (!isRecord(payload) || !onlyKey(payload, 'request')) return false;
    var request = payload.request;
    return isRecord(request) && typeof request[tag] === 'string' && names.indexOf(request[tag]) !== -1;
  }

  function isHearing(payload) {
    return isRecord(payload) && typeof payload.event === 'string' && events.indexOf(payload.event) !== -1;
  }

  function allowed(message) {
    var payload = message.payload === undefined ? {} : message.payload;
    if (size(payload) > most) return false;
    switch (message.cmd) {
      case 'query':
        return isCall(payload, 'ask', asks);
      case 'mutate':
        return isCall(payload, 'do', dos);
      case 'plugin:event|listen':
      case 'plugin:event|unlisten':
        return isHearing(payload);
      default:
        return false;
    }
  }

  window.__TAURI_ISOLATION_HOOK__ = function (message) {
    var fine = false;
    try {
      fine = allowed(message);
    } catch (error) {
      fine = false; // a value that JSON cannot hold: refused like any other
    }
    if (fine) return message;
    // Throwing here would leave the page waiting for ever. A command that does not exist makes Rust refuse at once, and
    // nothing of what was asked travels on.
    return { cmd: 'refused', callback: message.callback, error: message.error, options: undefined, payload: {} };
  };
})();
