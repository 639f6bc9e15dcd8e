import type { Check } from './check.ts';
import { AlternatesAnswerEachOther, CanonicalIsTheOwnAddress, DescriptionIsShort, GraphsAreRight, LanguageIsTheOneOfTheAddress, TitleIsItsOwn } from './head.ts';
import { EveryAddressLeadsSomewhere, LinksStayInTheirLanguage, NoOtherHostIsAsked } from './links.ts';
import { EvidenceLeadsToTheLedgerAndBack, InventedThingsSaySo } from './promises.ts';
import { NothingWrittenIntoAPageRuns, PolicyIsStrict } from './security.ts';
import { HeadingsAreInOrder, HeadingsOfTextsHaveTheirOwnAnchors, HtmlIsValid, IdsAreUnique, IdsThatAreMeantExist, ImagesHaveAltAndSize, LandmarksAreThere } from './structure.ts';
import { FeedsListTheStories, FormerAddressesLeadOn, RobotsNameTheSitemap, SitemapListsWhatIsShown, StylesAskNoOtherHost } from './whole-site.ts';

/** Every promise that the built site keeps. */
export const checks: readonly Check[] = [
  new EveryAddressLeadsSomewhere(),
  new LinksStayInTheirLanguage(),
  new NoOtherHostIsAsked(),
  new HtmlIsValid(),
  new HeadingsAreInOrder(),
  new LandmarksAreThere(),
  new ImagesHaveAltAndSize(),
  new IdsAreUnique(),
  new HeadingsOfTextsHaveTheirOwnAnchors(),
  new IdsThatAreMeantExist(),
  new LanguageIsTheOneOfTheAddress(),
  new TitleIsItsOwn(),
  new DescriptionIsShort(),
  new CanonicalIsTheOwnAddress(),
  new AlternatesAnswerEachOther(),
  new GraphsAreRight(),
  new EvidenceLeadsToTheLedgerAndBack(),
  new InventedThingsSaySo(),
  new PolicyIsStrict(),
  new NothingWrittenIntoAPageRuns(),
  new SitemapListsWhatIsShown(),
  new RobotsNameTheSitemap(),
  new FeedsListTheStories(),
  new FormerAddressesLeadOn(),
  new StylesAskNoOtherHost(),
];
