// Which jobs stand together in the form. Only the order on screen: Rust decides what a job means.
import type { ChoiceView, Job, Layer } from '../../api/generated';

const byLayer: Record<Layer, Job[]> = {
  content: ['writing', 'images', 'video', 'translation', 'seo', 'social'],
  communication: ['email', 'sms', 'helpdesk', 'chatbot', 'reviews', 'loyalty'],
  triggers: ['automation', 'segmentation', 'personalization', 'search', 'subscriptions', 'inventory', 'pricing'],
  kpis: ['analytics', 'reporting', 'ads', 'testing', 'forecasting', 'accounting']
};

export interface JobGroup {
  /** The layer it belongs to; nothing for jobs this list does not know yet. */
  layer: ChoiceView | null;
  jobs: ChoiceView[];
}

export function jobGroups(layers: ChoiceView[], jobs: ChoiceView[]): JobGroup[] {
  const groups: JobGroup[] = layers.map((layer) => ({
    layer,
    jobs: jobs.filter(({ id }) => (byLayer[layer.id as Layer] as string[] | undefined)?.includes(id))
  }));
  const placed = new Set(groups.flatMap((group) => group.jobs.map(({ id }) => id)));
  const rest = jobs.filter(({ id }) => !placed.has(id));
  return [...groups, { layer: null, jobs: rest }].filter((group) => group.jobs.length > 0);
}
