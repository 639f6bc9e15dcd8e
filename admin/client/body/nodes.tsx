import { $applyNodeReplacement, DecoratorNode, type LexicalNode, type NodeKey, type SerializedLexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import { Card } from './card.tsx';
import { Pill } from './pill.tsx';

interface Stored extends SerializedLexicalNode {
  readonly source: string;
}

/** A part of a text that is kept by its source: what the editor does not change, it cannot spoil. */
abstract class SourceNode extends DecoratorNode<ReactNode> {
  __source: string;

  constructor(source = '', key?: NodeKey) {
    super(key);
    this.__source = source;
  }
  override exportJSON(): Stored {
    return { ...super.exportJSON(), source: this.getSource() };
  }
  override updateDOM(): boolean {
    return false;
  }
  getSource(): string {
    return this.getLatest().__source;
  }
}

/** A block of a text that is not plain prose. */
export class CardNode extends SourceNode {
  static override getType(): string {
    return 'card';
  }
  static override clone(node: CardNode): CardNode {
    return new CardNode(node.__source, node.__key);
  }
  static override importJSON(stored: SerializedLexicalNode): CardNode {
    return $createCardNode((stored as Stored).source);
  }

  override createDOM(): HTMLElement {
    return document.createElement('div');
  }
  override isInline(): false {
    return false;
  }
  setSource(source: string): void {
    this.getWritable().__source = source;
  }
  override decorate(): ReactNode {
    return <Card source={this.__source} nodeKey={this.__key} />;
  }
}
export const $createCardNode = (source: string): CardNode => $applyNodeReplacement(new CardNode(source));
export const $isCardNode = (node: LexicalNode | null | undefined): node is CardNode => node instanceof CardNode;

/** Something inside a line that is not words. */
export class PillNode extends SourceNode {
  static override getType(): string {
    return 'pill';
  }
  static override clone(node: PillNode): PillNode {
    return new PillNode(node.__source, node.__key);
  }
  static override importJSON(stored: SerializedLexicalNode): PillNode {
    return $createPillNode((stored as Stored).source);
  }

  override createDOM(): HTMLElement {
    return document.createElement('span');
  }
  override isInline(): true {
    return true;
  }
  override decorate(): ReactNode {
    return <Pill source={this.__source} />;
  }
}
export const $createPillNode = (source: string): PillNode => $applyNodeReplacement(new PillNode(source));
