// What is being written on the Prompts page: kept while the owner looks elsewhere.
import type { PromptTemplateView } from '../../../api/generated';

class PromptDesk {
  /** The template that is looked at, or `buyers`. */
  open = $state('description');
  /** Texts that are being changed, by template. */
  texts = $state<Record<string, string>>({});
  /** The product the preview is for, and what was typed to find it. */
  product = $state<string | null>(null);
  typed = $state('');

  text(template: PromptTemplateView): string {
    return this.texts[template.id] ?? template.text;
  }

  changed(template: PromptTemplateView): boolean {
    return this.text(template) !== template.text;
  }

  drop(template: PromptTemplateView): void {
    delete this.texts[template.id];
  }
}

export const promptDesk = new PromptDesk();
