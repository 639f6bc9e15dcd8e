import type { BlockName } from '../../model/blocks/index.ts';
import Answer from './Answer.astro';
import Audio from './Audio.astro';
import Dialogue from './Dialogue.astro';
import Fact from './Fact.astro';
import Facts from './Facts.astro';
import Gallery from './Gallery.astro';
import Moment from './Moment.astro';
import Note from './Note.astro';
import Photo from './Photo.astro';
import Place from './Place.astro';
import Product from './Product.astro';
import Profile from './Profile.astro';
import PullQuote from './PullQuote.astro';
import Question from './Question.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Timeline from './Timeline.astro';
import Video from './Video.astro';

/** What a component of the palette is called with: its block's view has just been made for it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Astro types each component by its own Props; the view pairs them by name
type BlockComponent = (props: any) => unknown;

/** The component that draws each block. */
export const palette: Readonly<Record<BlockName, BlockComponent>> = {
  PullQuote, Photo, Gallery, Facts, Fact, Timeline, Moment, Steps, Step, Audio, Video, Place, Profile, Product, Dialogue, Question, Answer, Note,
};
