import { Both } from './both.ts';

/** A noun with its article; the Italian one has a gender. */
export interface Noun {
  readonly feminine: boolean;
  readonly word: Both;
}

const pairs = (lines: string): Both[] =>
  lines.trim().split(/\s*\n\s*/).map((line) => {
    const [it = '', en = ''] = line.split('|');
    return new Both(it, en);
  });

const nounsOf = (lines: string): Noun[] => pairs(lines).map(({ it, en }) => ({ feminine: it.startsWith('f '), word: new Both(it.slice(2), en) }));

/** Nouns of the field, the commoner first. */
export const nouns = nounsOf(`
m il lavoro|the work
f la bottega|the workshop
m il forno|the furnace
f la mano|the hand
f l’acqua|the water
m il filo|the thread
f la terra|the clay
m il telaio|the loom
f la famiglia|the family
m il vetro|the glass
m il banco|the bench
f la lana|the wool
m il legno|the wood
m il padre|the father
f la figlia|the daughter
m il quaderno|the notebook
m il fuoco|the fire
f la strada|the road
m il colore|the colour
f la misura|the measure
m il cliente|the customer
f la stagione|the season
m il maestro|the master
f la valle|the valley
m il fiume|the river
f la piazza|the square
m il mercato|the market
f la forma|the shape
m il metallo|the metal
f la fibra|the fibre
m il campione|the sample
f la catena|the chain
m lo smalto|the glaze
f la tintura|the dye
m il tornio|the wheel
f la vasca|the vat
m il magazzino|the storeroom
f la finestra|the window
m il cortile|the courtyard
f la regola|the rule
m il prezzo|the price
f l’etichetta|the label
m il lotto|the lot
f la prova|the test
m l’apprendista|the apprentice
f la scuola|the school
m l’archivio|the archive
f la fornace|the kiln
m il disegno|the drawing
f la cera|the wax
m lo stampo|the mould
f la polvere|the dust
m il peso|the weight
f la sabbia|the sand
m il sapone|the soap
f la corda|the string
m l’arco|the bow
f la vernice|the varnish
m l’abete|the spruce
f l’ascia|the adze
m il cuoio|the leather
f la pelle|the hide
m il ferro|the iron
f la lima|the file
m il martello|the hammer
f l’incudine|the anvil
m il marmo|the marble
f la cava|the quarry
m il blocco|the block
f la sega|the saw
m lo scalpello|the chisel
f la carta|the paper
m il torchio|the press
f la pagina|the page
m l’inchiostro|the ink
f la stoffa|the cloth
m il bottone|the button
f la forbice|the pair of scissors
m il merletto|the lace
f la spola|the shuttle
m il tombolo|the lace pillow
f la botte|the barrel
m il tino|the tub
f la vigna|the vineyard
m il grano|the wheat
f la farina|the flour
m il pane|the bread
f l’oliva|the olive
m il frantoio|the oil mill
f la macina|the millstone
m il formaggio|the cheese
f la cantina|the cellar
m il sale|the salt
f la rete|the net
m il porto|the harbour
f la barca|the boat
m il remo|the oar
f la vela|the sail
m il ponte|the bridge
f la torre|the tower
m il mulino|the mill
f la diga|the weir
m il canale|the canal
f la collina|the hill
m il bosco|the wood lot
f la neve|the snow
m il vento|the wind
f la pioggia|the rain
m il silenzio|the silence
f la voce|the voice
m il ricordo|the memory
f la lettera|the letter
m il contratto|the contract
f la fattura|the invoice
m il registro|the register
f la legge|the law
m il marchio|the brand
f la fiera|the fair
m il viaggio|the journey
f la spedizione|the shipment
m il camion|the lorry
f la cassa|the crate
m lo scaffale|the shelf
f la chiave|the key
m il tetto|the roof
f la scala|the staircase
m il muro|the wall
f la porta|the door
m il tavolo|the table
f la sedia|the chair
m il violino|the violin
f la ciotola|the bowl
m il bicchiere|the drinking glass
f la coperta|the blanket
m l’anello|the ring
f la collana|the necklace
m il coltello|the knife
f la lama|the blade
m il manico|the handle
f la scarpa|the shoe
m il cappello|the hat
f la maglia|the jumper
m il tappeto|the carpet
f la lampada|the lamp
m lo specchio|the mirror
f la cornice|the frame
m il pavimento|the floor
f la piastrella|the tile
`);

/** Adjectives, in Italian masculine/feminine, the commoner first. */
export const adjectives = pairs(`
piccolo/piccola|small
vecchio/vecchia|old
nuovo/nuova|new
caldo/calda|warm
freddo/fredda|cold
lento/lenta|slow
leggero/leggera|light
pulito/pulita|clean
antico/antica|ancient
scuro/scura|dark
chiaro/chiara|pale
umido/umida|damp
asciutto/asciutta|dry
grezzo/grezza|rough
sottile/sottile|thin
pesante/pesante|heavy
preciso/precisa|exact
paziente/paziente|patient
largo/larga|wide
stretto/stretta|narrow
rosso/rossa|red
bianco/bianca|white
nero/nera|black
verde/verde|green
azzurro/azzurra|blue
dorato/dorata|gilded
rumoroso/rumorosa|noisy
silenzioso/silenziosa|quiet
fragile/fragile|fragile
robusto/robusta|sturdy
rotondo/rotonda|round
storto/storta|crooked
raro/rara|rare
comune/comune|common
caro/cara|dear
onesto/onesta|honest
vuoto/vuota|empty
pieno/piena|full
lontano/lontana|distant
vicino/vicina|nearby
`);

/** Verbs of the third person with an object, the commoner first. */
export const verbs = pairs(`
lavora|works
porta|carries
guarda|looks at
prepara|prepares
misura|measures
conserva|keeps
aspetta|waits for
segna|marks
vende|sells
compra|buys
taglia|cuts
pulisce|cleans
scalda|heats
controlla|checks
ripara|mends
ricorda|remembers
insegna|teaches
racconta|tells of
solleva|lifts
appoggia|sets down
piega|folds
lucida|polishes
asciuga|dries
bagna|wets
disegna|draws
incide|engraves
cuce|sews
tesse|weaves
tinge|dyes
fonde|melts
soffia|blows
pesa|weighs
conta|counts
scrive|writes
legge|reads
apre|opens
chiude|closes
cerca|looks for
trova|finds
perde|loses
divide|divides
unisce|joins
consegna|delivers
spedisce|ships
prova|tries
rifiuta|refuses
sceglie|chooses
firma|signs
mostra|shows
nasconde|hides
`);

/** When and where, at the end or the beginning of a sentence. */
export const circumstances = pairs(`
ogni mattina|every morning
da molti anni|for many years
prima dell’alba|before dawn
senza fretta|without hurry
a fine mese|at the end of the month
d’inverno|in winter
con la stessa cura|with the same care
per abitudine|out of habit
due volte la settimana|twice a week
quando piove|when it rains
sotto la tettoia|under the lean-to
accanto alla finestra|by the window
nella stanza di sopra|in the room above
dopo la fiera|after the fair
come faceva il nonno|as the grandfather did
secondo il registro|according to the register
fuori stagione|out of season
alla luce del giorno|by daylight
a mezza voce|in a low voice
con due dita|with two fingers
in fondo al cortile|at the end of the courtyard
tra una fase e l’altra|between one phase and the next
`);

/** Trades, each with its craft, the commoner first. */
export const trades = pairs(`
Tessitura|Weaving
Ceramica|Ceramics
Vetro soffiato|Blown glass
Oreficeria|Goldsmithing
Liuteria|Violin making
Tintura|Dyeing
Conceria|Tanning
Marmo|Marble carving
Legatoria|Bookbinding
Merletto|Lace making
Ebanisteria|Cabinet making
Coltelleria|Cutlery
Calzoleria|Shoemaking
Carta a mano|Handmade paper
Ferro battuto|Wrought iron
Cappelli di paglia|Straw hats
Bottai|Cooperage
Mosaico|Mosaic
Corallo|Coral carving
Stampa tipografica|Letterpress
Terracotta|Terracotta
Occhialeria|Eyewear
Rame sbalzato|Embossed copper
Reti da pesca|Net making
`);

/** What each trade's workshops make. */
export const wares = pairs(`
Ciotola|Bowl
Coperta|Blanket
Bicchiere|Drinking glass
Anello|Ring
Violino|Violin
Matassa|Skein
Borsa|Bag
Mortaio|Mortar
Quaderno|Notebook
Centrotavola|Table runner
Sedia|Chair
Coltello|Knife
Scarpa|Shoe
Lampada|Lamp
Cancello|Gate
Cappello|Hat
`);

/** Countries where firms look for buyers. */
export const countries = [
  ['DE', 'Germania', 'Germany'], ['JP', 'Giappone', 'Japan'], ['US', 'Stati Uniti', 'United States'], ['NO', 'Norvegia', 'Norway'], ['FR', 'Francia', 'France'],
  ['CH', 'Svizzera', 'Switzerland'], ['GB', 'Regno Unito', 'United Kingdom'], ['AT', 'Austria', 'Austria'], ['CA', 'Canada', 'Canada'], ['KR', 'Corea del Sud', 'South Korea'],
  ['SE', 'Svezia', 'Sweden'], ['DK', 'Danimarca', 'Denmark'], ['NL', 'Paesi Bassi', 'Netherlands'], ['AU', 'Australia', 'Australia'], ['BR', 'Brasile', 'Brazil'],
] as const;
