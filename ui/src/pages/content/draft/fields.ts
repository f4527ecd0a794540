// The texts that can be drafted for many products at once. Words for images are left out: of which image would be a guess.
import type { ChoiceView } from '../../../api/generated';
import { say } from '../../../words/say';

const names = ['description', 'short_description', 'title', 'seo_title', 'seo_description', 'tags'];

export const draftable = (): ChoiceView[] => names.map((id) => ({ id, label: say(`batch-field-${id.replaceAll('_', '-')}`) }));
