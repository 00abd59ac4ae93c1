/**
 * Real domains of mail in Europe and America (and a few beside) that must never be questioned: services for everyone, access providers,
 * universities, authorities, companies with short names, new endings. From the holders' own sites.
 */
export const REAL_DOMAINS = `
gmail.com googlemail.com hotmail.com outlook.com live.com msn.com yahoo.com ymail.com rocketmail.com aol.com aim.com icloud.com
me.com mac.com proton.me protonmail.com pm.me fastmail.com fastmail.fm hey.com zoho.com hushmail.com mail.com email.com tutanota.com
tuta.io yandex.com gmx.com inbox.com usa.com startmail.com mailfence.com runbox.com posteo.net disroot.org riseup.net duck.com
web.de gmx.de gmx.net gmx.at gmx.ch gmx.org gmx.eu gmx.info t-online.de freenet.de arcor.de aol.de mail.de email.de posteo.de
mailbox.org online.de online.home.de vodafone.de vodafonemail.de unitybox.de unity-mail.de kabelmail.de kabelbw.de o2mail.de o2online.de 1und1.de
ionos.de strato.de hotmail.de outlook.de live.de yahoo.de netcologne.de ewetel.net ewe.net osnanet.de htp-tel.de m-net.de mnet-mail.de
versanet.de alice-dsl.net alice.de genion.de lycos.de nexgo.de compuserve.de directbox.com t-mobile.de telekom.de
aon.at a1.net chello.at utanet.at inode.at liwest.at kabsi.at salzburg.at vol.at drei.at magenta.at
bluewin.ch hispeed.ch sunrise.ch swissonline.ch bluemail.ch swisscom.ch swisscom.com upc.ch green.ch quickline.ch salt.ch
orange.fr free.fr laposte.net sfr.fr wanadoo.fr neuf.fr bbox.fr numericable.fr club-internet.fr aliceadsl.fr cegetel.net 9online.fr
libertysurf.fr hotmail.fr live.fr outlook.fr yahoo.fr mailo.com gmx.fr noos.fr voila.fr ac-paris.fr
libero.it virgilio.it alice.it tin.it tim.it tiscali.it inwind.it iol.it fastwebnet.it aruba.it pec.it vodafone.it poste.it email.it
telefonica.net terra.es movistar.es ono.com orange.es hotmail.es yahoo.es euskaltel.net jazztel.es vodafone.es
sapo.pt clix.pt iol.pt netcabo.pt mail.telepac.pt
ziggo.nl kpnmail.nl planet.nl hetnet.nl home.nl xs4all.nl casema.nl chello.nl upcmail.nl quicknet.nl zonnet.nl tele2.nl solcon.nl
telenet.be skynet.be proximus.be voo.be scarlet.be belgacom.be pandora.be edpnet.be pt.lu
wp.pl o2.pl onet.pl onet.eu op.pl interia.pl interia.eu vp.pl gazeta.pl tlen.pl poczta.fm poczta.onet.pl neostrada.pl
seznam.cz centrum.cz volny.cz atlas.cz email.cz post.cz azet.sk zoznam.sk freemail.hu citromail.hu t-online.hu indamail.hu
telia.com comhem.se bredband.net spray.se hotmail.se online.no broadpark.no getmail.no mail.dk jubii.dk stofanet.dk youmail.dk
elisanet.fi kolumbus.fi saunalahti.fi luukku.com
hotmail.co.uk yahoo.co.uk live.co.uk btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com virgin.net ntlworld.com blueyonder.co.uk
plusnet.com o2.co.uk ee.co.uk tesco.net eircom.net vodafone.ie
comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net optonline.net earthlink.net juno.com netzero.net
frontier.com centurylink.net windstream.net roadrunner.com rr.com ameritech.net pacbell.net q.com spectrum.net
bell.ca bell.net rogers.com shaw.ca telus.net sympatico.ca videotron.ca cogeco.ca eastlink.ca sasktel.net hotmail.ca yahoo.ca
yahoo.com.mx hotmail.com.mx prodigy.net.mx telmex.com uol.com.br bol.com.br terra.com.br ig.com.br globo.com r7.com oi.com.br
yahoo.com.br hotmail.com.br yahoo.com.ar fibertel.com.ar speedy.com.ar arnet.com.ar vtr.net
mail.ru bk.ru list.ru yandex.ru rambler.ru ukr.net abv.bg qq.com 163.com naver.com
bmw.de ge.com gm.com hp.com ibm.com sap.com aon.com axa.com axa.fr bp.com ey.com kpmg.com pwc.com ubs.com abb.com dhl.com dhl.de ups.com
vw.de audi.de man.eu mtu.de zf.com rwe.com eon.com eon.de edf.fr sncf.fr ing.com ing.nl asml.com dsm.com kpn.com shell.com lego.com ikea.com
volvo.com saab.com abb.se vestas.com maersk.com novonordisk.com roche.com nestle.com novartis.com oebb.at omv.com
siemens.com bosch.com basf.com bayer.com linde.com continental.com lufthansa.com dlh.de allianz.de daimler.com mercedes-benz.com
porsche.de zeiss.com trumpf.com festo.com kuka.com dmgmori.com messe-muenchen.de messe.de koelnmesse.de messefrankfurt.com
orange.com orange.be orange.pl vodafone.com sfr.com free.com web.com verizon.com att.com comcast.com google.com apple.com microsoft.com amazon.com meta.com x.com
ford.com dell.com hpe.com cisco.com intel.com nike.com 3m.com pg.com jnj.com pfizer.com merck.com cat.com deere.com love.com line.com life.com five.com
live.fi cloud.com cloudera.com gail.com mailchimp.com outlier.ai roger.com rodgers.com telnet.be tetra.es grange.fr libera.it alive.it weg.de wed.de wex.com gmp.de
gmail.example.com icloud.example.org inline.de planeet.nl plant.nl carter.net roger.net onlin.no gmc.com gml.de max.com maxon.com mix.de gm.de fee.fr wup.de op.de sly.com airbus.com thalesgroup.com total.com renault.com loreal.com
enel.com eni.com fiat.com ferrari.com pirelli.com santander.com bbva.com repsol.com seat.es edp.pt galp.com philips.com unilever.com
bombardier.com rbc.com td.com bmo.com cae.com petrobras.com.br vale.com embraer.com.br itau.com.br ypf.com cemex.com
mail.uni-muenchen.de uni-muenchen.de lmu.de tum.de mytum.de rwth-aachen.de kit.edu uni-heidelberg.de fu-berlin.de hu-berlin.de tu-berlin.de
stud.tu-darmstadt.de student.kit.edu uni-graz.at tuwien.ac.at univie.ac.at ethz.ch student.ethz.ch epfl.ch unibas.ch uzh.ch
sorbonne-universite.fr polytechnique.edu ens.fr inria.fr ox.ac.uk cam.ac.uk ucl.ac.uk imperial.ac.uk ed.ac.uk tcd.ie ucd.ie
polimi.it unibo.it uniroma1.it uam.es upc.edu ub.edu ulisboa.pt tudelft.nl uva.nl kuleuven.be ugent.be uw.edu.pl agh.edu.pl cvut.cz cuni.cz
kth.se chalmers.se dtu.dk ku.dk ntnu.no uio.no aalto.fi helsinki.fi mit.edu harvard.edu stanford.edu g.harvard.edu berkeley.edu gatech.edu
utoronto.ca mcgill.ca ubc.ca unam.mx usp.br uba.ar nasa.gov army.mil bund.de bayern.de muenchen.de europa.eu who.int
notion.so github.io linear.app figma.app stripe.dev openai.ai hugging.co angel.co t.co x.ai hello.berlin stadt.berlin messe.berlin
post.swiss sbb.swiss gencat.cat uab.cat ub.cat firma.gmbh studio.design acme.tech agence.paris bureau.brussels shop.amsterdam team.blue
mueller.online weber.cloud praxis.koeln kanzlei.hamburg web.dev gmx.berlin mail.app live.app free.app me.dev company.name hotmail.lt yahoo.com.vn
emirates.com eim.ae emirates.net.ae etisalat.ae du.ae aramco.com sabic.com stc.com.sa ooredoo.qa omantel.om batelco.com kfupm.edu.sa
`
  .trim()
  .split(/\s+/)
