/**
 * Surnames that are ordinary words as well. Without a title, a first name or initials beside them they are taken for
 * the word: to black out every `Green` of a plan would hide its ratings and not its people.
 */
export const ORDINARY_SURNAMES: ReadonlySet<string> = new Set(
  `
  abbott archer ash baker ball banks barber barker barrow bass bay bean beck bell best bird bishop black blood bloom
  board bond book booth box boyle branch brand bridge bridges brook brooks brown bull burden burn burns bush butcher
  butler camp case castle chambers chance chancellor chapel chase church clay cliff close cole cook cooper cope court
  crane crisp cross curry dale day dean dear dock down drew driver duke dyer early east english fair farmer farrow
  field fields finch fish fisher flowers ford forest forester forward foster fowler fox france freeman french friend
  frost fuller gale gardener gardner garland gates gay gill glass good grant grave graves gray green grey ground guest
  hale hall hand hands hardy hart harvest hawk head heath hill hills holder hollow holly holmes home hood hook hope
  house hunt hunter ireland jewel jewell joiner judge just keen kemp key king kitchen knight lake lamb lance land lane
  law lay leach lee light lily little lock lodge london long love low lowe main mann march marks marsh marshall martin
  mason mast may mead meadows mercer merry miles mill miller mills mines monk moon moor moore moss mountain myers nail
  neal new noble noon north nurse oaks old page pages paine palmer park parker parks parson parsons partridge pass
  patient peace peacock pearl penny pepper perks pike pitt plant plum pole pond poole pope porter post potter potts
  pound powers price pride prince prior pryor quick quiet raven read reader reed rich ridge ring rivers roads rock
  rook root rose rowe rule rush rust sage sales salt sands savage say school sharp shaw shepherd shine ship short
  silver simple singer skinner slack small smart smith snow south spark sparks speed spence spring stable stack staff
  star steel stock stocks stone storm strange street strong summers swan swift tanner taylor temple thatcher thorn
  tiller tower town townsend tree trick trout turner tyler underhill usher vale vine wade wait waites walker wall
  walls ward ware warner waters way weaver webb weeks wells west wheeler white wild will wills winter winters wise
  wolf wood woods work worth wright yard york young
  autumn christmas easter april june july august monday friday
  red amber blue open ongoing complete review risk
  `
    .trim()
    .split(/\s+/),
)

/** First names that are ordinary words as well: alone at the start of a sentence they are taken for the word. */
export const ORDINARY_GIVEN_NAMES: ReadonlySet<string> = new Set(
  'will mark may grace faith hope joy dawn grant bill rob sue pat june april rose heather ivy lily olive holly dean jack amber ruby robin frank max miles penny sandy ray drew chase'.split(
    ' ',
  ),
)
