// What is being written on the Ideas page: kept while the owner looks elsewhere, by round.
class IdeaDesk {
  /** The round that is looked at; nothing for the list. */
  round = $state<number | null>(null);
  /** The ideas that are ticked, by number. */
  picked = $state<number[]>([]);
  /** Reasons of their own, by number. */
  reasons = $state<Record<number, string>>({});
  /** The reason for all the others. */
  rest = $state('');
  /** Ideas that are being typed. */
  lines = $state('');
  /** Words looked for among the ideas that were left. */
  search = $state('');

  open(round: number | null): void {
    if (round === this.round) return;
    [this.round, this.picked, this.reasons, this.rest, this.lines] = [round, [], {}, '', ''];
  }

  tick(number: number, on: boolean): void {
    this.picked = on ? [...this.picked, number] : this.picked.filter((one) => one !== number);
  }

  /** The reasons as the act takes them: those that say something, of ideas that are not ticked. */
  left(): { numbers: number[]; reason: string }[] {
    const said = Object.entries(this.reasons).filter(([number, reason]) => reason.trim() !== '' && !this.picked.includes(Number(number)));
    return said.map(([number, reason]) => ({ numbers: [Number(number)], reason }));
  }
}

export const ideaDesk = new IdeaDesk();
