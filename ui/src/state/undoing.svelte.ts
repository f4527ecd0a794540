// What Ctrl+Z takes back where a page has an undo of its own; elsewhere it takes back the last import.
type Act = () => void;

class Undoing {
  own = $state.raw<Act | null>(null);

  /** Sets a page's own undo; what it gives back takes it off again. */
  by(act: Act): () => void {
    this.own = act;
    return () => {
      if (this.own === act) this.own = null;
    };
  }
}

export const undoing = new Undoing();
