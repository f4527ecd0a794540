// The form of a model: what a new one starts with, what the usual servers of this computer are called, what is sent.
import type { ChoiceView, ModelForm, ModelView } from '../../../api/generated';
import { say } from '../../../words/say';

export interface Typed {
  name: string;
  preset: string;
  address: string;
  style: string;
  model: string;
  priceSent: string;
  priceAnswered: string;
  currency: string;
  privateConfirmed: boolean;
  fields: string[];
}

/** The ports these programs listen on unless told otherwise. */
const addresses: Record<string, string> = {
  ollama: 'http://localhost:11434',
  lmstudio: 'http://localhost:1234',
  llamacpp: 'http://localhost:8080'
};

export const presets = (): ChoiceView[] => [...Object.keys(addresses), 'own'].map((id) => ({ id, label: say(`models-preset-${id}`) }));

export const addressOf = (preset: string): string => addresses[preset] ?? '';

export function typed(model: ModelView | null, all: ChoiceView[], currency: string | null): Typed {
  if (!model) {
    const fields = all.map(({ id }) => id);
    return { name: '', preset: 'ollama', address: addressOf('ollama'), style: 'openai', model: '', priceSent: '', priceAnswered: '', currency: currency ?? '', privateConfirmed: false, fields };
  }
  const preset = Object.keys(addresses).find((id) => addresses[id] === model.address.replace(/\/$/, '')) ?? 'own';
  return {
    name: model.name,
    preset,
    address: model.address,
    style: model.style,
    model: model.model,
    priceSent: model.price_sent ?? '',
    priceAnswered: model.price_answered ?? '',
    currency: model.currency ?? currency ?? '',
    privateConfirmed: model.private_confirmed,
    fields: model.fields
  };
}

/** What is sent of it. Other kinds of data that were allowed elsewhere stay as they are. */
export function formOf(form: Typed, before: ModelView | null): ModelForm {
  const text = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  const others = (before?.shares ?? []).filter((id) => id !== 'catalog');
  return {
    name: form.name.trim(),
    address: form.address.trim(),
    private_confirmed: form.privateConfirmed,
    style: form.style,
    model: form.model.trim(),
    price_sent: text(form.priceSent),
    price_answered: text(form.priceAnswered),
    currency: text(form.priceSent) || text(form.priceAnswered) ? text(form.currency.toUpperCase()) : null,
    shares: form.fields.length > 0 ? ['catalog', ...others] : others,
    fields: form.fields
  };
}
