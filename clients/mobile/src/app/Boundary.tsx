import { Component, type ReactNode } from "react";
import { Failed } from "../ui/states";

interface State {
  readonly broken: boolean;
}

/** A screen that cannot be shown, or whose files are gone, says so in its own place; the bar still leads to the others. */
export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError = (): State => ({ broken: true });

  override render(): ReactNode {
    return this.state.broken ? <Failed onRetry={() => window.location.reload()} /> : this.props.children;
  }
}
