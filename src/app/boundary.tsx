import { Component, type ReactNode } from 'react';
import { Missing } from '../view-kit/later.tsx';
import { broke } from './words.ts';

interface BoundaryProps {
  readonly children: ReactNode;
  /** The view in it, where it is one alone. */
  readonly view?: string;
}

/** Keeps the text readable when a figure breaks, and says so in plain words. */
export class Boundary extends Component<BoundaryProps, { readonly message: string | null }> {
  override readonly state: { readonly message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  /** Draws the figure anew. */
  readonly again = () => this.setState({ message: null });

  override componentDidCatch() {
    dispatchEvent(new CustomEvent<Boundary>('figure-broke', { detail: this }));
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return <Missing text={broke(message)} again={this.again} />;
  }
}
