/**
 * 1,024 short words of everyday English, from the pages of this manual: each that is chosen by chance adds 10 bits.
 * Words that hurt, that look like another one or that come in several forms were left out.
 */

/** The words. */
export const WORDS: readonly string[] = `
able above accept access account across action active address admin adult advance advice advise
adviser affair agency agenda agree ahead alive allow along aloud already amber amount angle answer
apart area around arrange arrive arrow article aside assess asset assume aunt average avoid awake
away back bake balance band bank barber barrier basic bear became become began begin begun behave
behind believe bell belong below bench bend beside better between beyond bicycle bigger bike bingo
birth bite blank block blue board body boiler bond book born borrow boss bother bottom bought brave
braver bread break breath breathe bridge brief broad brother brought browser bubble buddy budget
build built bump burst busy button buzz cake call calm calmer came camera canal cancel canteen
capital card care careful carer carry case catch cause centre certain chair chance change chapel
chapter charge charity chart chase chat check cheer chemist chess child choice choir choose chose
chosen circle class clear clerk clever click client clinic clock club coach coastal coat code coffee
cold collect colour column come comfort commit common company compare complex concern concert
connect consent contact content control convoy cook copy corner cost council count country county
couple courage course cousin cover craft credit cross culture cure cushion custom dark data date
deal dear debrief decide deep deeper default delete deliver depend depot design desk detail develop
device diary differ dignity dinner discuss dish disk doctor done door doorway down draft draw drawer
drawn dream drew drift drink drive driven driver drove drum duty earlier earn ease easier easy eaten
edge edition effect eight eighth eleven email empathy empty energy engage enjoy enough enquiry enter
entry episode equal estate every exact example excuse exist expect expert explain extent extra face
factory fair faith fare fast faster father fault favour feel feet felt fetch fewer fifteen fifth
fifty figure file film final find fine finger finish fire first fish five flat floor fold folder
follow font food foot force forgot form forth forty forward found four fourth frame free freedom
fresh fridge friend front full fuller funder further future gain game garage garden gate gave
general gentle gift give given glad glance glass goal gone good goodbye great green greet grew
ground group grow grown guard guess guide habit hair half hall hand handle handout hang happen
happier happy head health hear heard heart heavy held hello help helper hero hidden high higher hint
history hobby hold home honesty hope hopeful horn hour house huge human humour hung hungry hurry
husband hybrid idea ideal ignore impact improve include index initial inside instead invite involve
item jargon join joke journey judge jump keen keep keeper kept kettle kind kinder kitchen knee knew
knock know known label ladder lady laid land lanyard large larger last late later laugh launch
leader leaflet lean learn learner least leave left legal leisure lend length less lesson letter
level library licence life lift light lighter like limit line link list listen little live load
local long longer look loop loose loud love lower lunch machine made main make manage manager manual
mark market match mate matter meal meant measure media meet member memory mend mental mention menu
message meter method middle milk mind mine minute mirror mistake model moment money month mood
mother mouse mouth move museum music name narrow natural near nearby nephew nerve network newer next
nice nicer night nine ninety ninth noise noon normal note notice nudge number nurse nursery offer
office often older online open option order origin ought outcome outline outside overall overlap
pace pack page paid pair pale panel paper parent park part partner pass passage past path patient
pattern pause payment peace peer people person phone photo pick picture piece pile pilot place plain
plan plant plate play player please plenty plumber pocket podcast point policy pond pool poster
postman posture power praise pray prayer prefer prepare present press price primary print private
problem process program project promise promote prompt proof proper protect proud prove proven
proverb public pull purpose push quality quarter quick quicker quiet quieter quite quote radio
raffle rail rain raise ramp rang rank rare rate reach reader ready real reason recipe record refer
reflect reflex reframe regular relate relax relay remark remove repair replace report rescue reserve
respect respite result return review rich ride right road role room root rota rough round route rule
rush safe safer safety said sake save scale scene scheme school score screen search seat second
section sector secure seem seen seldom self send senior sense sent serve service session settle
seven several shake shape share sheet shelf shift shop short shorten shorter shout show shown shrink
side sigh sight sign signal silence similar simple single sink sister site sixteen sixth sixty size
sketch skip sleep sleepy slept slid slide slip slow slower small smaller smell smile smooth snow
social society sofa soft solid solve song soon sorry sort sound soup source space spare spark speak
speaker special speech spell spend spent spirit split spoil spoke spoken sport spot square squeeze
staff stage stall stand star start state station stay steer step stick sticky stock stood stop story
strange street stretch strong student study stumble style subject success sudden sugar suit summary
summer support suppose sure surer survey swap swim switch system table tablet take taken talent talk
talker tank tape target task taught taxi teach teacher team tell tend tender tenor text thank
theatre theme theory thick think third thirty thought thread three through thumb tick tidy tight
time timer tiny title today toilet told tone tonight took tool toolkit topic torch torn total touch
tower town trade traffic train trainee trainer trap travel tray treat tree trial trip trouble true
trust tune turn twelve twenty twice twin type unclear uniform unique unknown unsure useful useless
user usual vague value valve vanish veil version video view visible visit voice volume wait wake
walk wall wander want warm wash watch watcher water wave website week weekend weight welcome well
went wheel whole wide wider wifi window winter wipe wish witness wobble woman wonder word work
worker world worn worth wrist write written wrote year young younger youtube zigzag
`.trim().split(/\s+/);
