/**
 * The mail services whose domains are offered: world-wide ones first, because of two that are equally near the first is
 * offered, then by country. Sorted within each group. From the services' own sign-up and help pages and the lists of
 * large mail domains of mailcheck and email-spell-checker; a domain is here only if it has given mailboxes to the public.
 */
export const PROVIDERS = [
  ...list(
    `aol.com gmail.com googlemail.com hotmail.com icloud.com live.com mac.com me.com msn.com outlook.com yahoo.com`,
  ),
  ...list(`fastmail.com gmx.com hey.com hushmail.com mail.com mailbox.org pm.me proton.me protonmail.com rocketmail.com
    tutanota.com yandex.com ymail.com zoho.com zohomail.com`),
  // Germany, Austria, Switzerland
  ...list(`aol.de arcor.de email.de freenet.de gmx.de gmx.net hotmail.de live.de mail.de mailbox.org online.de outlook.de
    posteo.de t-online.de unitybox.de vodafone.de web.de yahoo.de`),
  ...list(`a1.net aon.at chello.at gmx.at hotmail.at inode.at kabsi.at liwest.at outlook.at yahoo.at`),
  ...list(
    `bluemail.ch bluewin.ch gmx.ch hispeed.ch hotmail.ch outlook.ch sunrise.ch swissonline.ch yahoo.ch`,
  ),
  // France, Belgium, Netherlands, Luxembourg
  ...list(`aliceadsl.fr bbox.fr club-internet.fr free.fr gmx.fr hotmail.fr laposte.net live.fr mailo.com neuf.fr numericable.fr
    orange.fr outlook.fr sfr.fr wanadoo.fr yahoo.fr`),
  ...list(`hotmail.be live.be outlook.be proximus.be skynet.be telenet.be voo.be yahoo.be`),
  ...list(`caiway.nl casema.nl chello.nl hetnet.nl home.nl hotmail.nl kpnmail.nl kpnplanet.nl live.nl onsbrabantnet.nl planet.nl
    quicknet.nl upcmail.nl xs4all.nl yahoo.nl zeelandnet.nl ziggo.nl`),
  ...list(`internet.lu pt.lu`),
  // Spain, Portugal, Italy
  ...list(`hotmail.es live.es movistar.es ono.com orange.es outlook.es telefonica.net terra.es yahoo.es`),
  ...list(`clix.pt hotmail.pt iol.pt live.com.pt outlook.pt sapo.pt`),
  ...list(`alice.it aruba.it fastwebnet.it gmx.it hotmail.it inwind.it iol.it libero.it live.it outlook.it pec.it tim.it tin.it
    tiscali.it virgilio.it yahoo.it`),
  // United Kingdom, Ireland
  ...list(`blueyonder.co.uk btinternet.com hotmail.co.uk live.co.uk ntlworld.com outlook.co.uk sky.com talktalk.net tiscali.co.uk
    virginmedia.com yahoo.co.uk`),
  ...list(`eircom.net hotmail.ie live.ie outlook.ie yahoo.ie`),
  // The North
  ...list(`bredband.net comhem.se hotmail.se live.se outlook.se spray.se telia.com yahoo.se`),
  ...list(`hotmail.no live.no online.no yahoo.no`),
  ...list(
    `hotmail.dk jubii.dk live.dk mail.dk ofir.dk outlook.dk stofanet.dk tdcadsl.dk yahoo.dk youmail.dk`,
  ),
  ...list(`elisanet.fi hotmail.fi kolumbus.fi live.fi luukku.com saunalahti.fi suomi24.fi welho.com`),
  // The East
  ...list(
    `gazeta.pl interia.pl o2.pl onet.eu onet.pl op.pl poczta.fm poczta.onet.pl tlen.pl vp.pl wp.pl yahoo.pl`,
  ),
  ...list(`atlas.cz centrum.cz email.cz outlook.cz post.cz seznam.cz volny.cz`),
  ...list(`azet.sk centrum.sk pobox.sk zoznam.sk`),
  ...list(`citromail.hu freemail.hu hotmail.hu indamail.hu outlook.hu t-online.hu`),
  ...list(`abv.bg bk.ru hotmail.gr mail.bg mail.ru otenet.gr rambler.ru ukr.net yahoo.gr yahoo.ro yandex.ru`),
  // United States, Canada
  ...list(`ameritech.net att.net bellsouth.net centurylink.net charter.net comcast.net cox.net earthlink.net frontier.com juno.com
    netzero.net optonline.net pacbell.net roadrunner.com sbcglobal.net verizon.net windstream.net`),
  ...list(`bell.ca bell.net cogeco.ca eastlink.ca hotmail.ca live.ca outlook.ca rogers.com sasktel.net shaw.ca sympatico.ca telus.net
    videotron.ca yahoo.ca`),
  // Mexico, Brazil, Argentina and their neighbours
  ...list(`hotmail.com.mx hotmail.mx live.com.mx outlook.com.mx prodigy.net.mx yahoo.com.mx`),
  ...list(`bol.com.br globo.com hotmail.com.br ig.com.br live.com.br oi.com.br outlook.com.br r7.com terra.com.br uol.com.br
    yahoo.com.br`),
  ...list(
    `arnet.com.ar ciudad.com.ar fibertel.com.ar hotmail.com.ar live.com.ar outlook.com.ar speedy.com.ar yahoo.com.ar`,
  ),
  ...list(`hotmail.cl outlook.cl vtr.net yahoo.cl yahoo.com.co`),
  // Turkey, the Gulf, Asia, Oceania
  ...list(`hotmail.com.tr mynet.com outlook.com.tr windowslive.com yahoo.com.tr`),
  ...list(
    `batelco.com.bh emirates.net.ae eim.ae hotmail.sa maktoob.com omantel.net.om outlook.sa qatar.net.qa`,
  ),
  ...list(`126.com 163.com daum.net hanmail.net naver.com outlook.in outlook.jp qq.com rediffmail.com sina.com yahoo.co.id
    yahoo.co.in yahoo.co.jp yahoo.com.sg yahoo.in`),
  ...list(`bigpond.com hotmail.com.au live.com.au optusnet.com.au outlook.com.au xtra.co.nz yahoo.com.au`),
]

/** Names with mailboxes under these domains alone, so that any other ending is a slip: the services offer no other one. */
export const SINGLE: Readonly<Record<string, string>> = {
  gmail: 'gmail.com',
  googlemail: 'googlemail.com',
  icloud: 'icloud.com',
}

/** Names that are words or family names, with real domains all around them. */
export const ORDINARY: ReadonlySet<string> = new Set(
  list(
    `centrum charter ciudad emirates frontier gazeta internet interia mailbox online planet prodigy rogers sunrise`,
  ),
)

/** Real domains of others that look like a slip of one above. Sorted; from the holders' own sites. */
export const LOOKALIKES =
  list(`cloud.com email.com fastmail.fm freenet.se freenet.com gail.com gmail.ru hotmail.lt libera.it live.jp mail.ch mailo.fr
  onlive.com orange.be orange.com orange.pl posteo.net roger.com rodgers.com sunrise.net telnet.be webmail.com`)

function list(words: string): string[] {
  return words.split(/\s+/).filter(Boolean)
}
