package org.zhenggai.rectification.views.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.document.Issuers;
import org.zhenggai.rectification.casework.evidence.Evidence;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.KeptForm;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.SubmittedForms;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.views.letter.Letter;
import org.zhenggai.rectification.views.letter.Letters;
import org.zhenggai.rectification.views.message.SentMessages;
import org.zhenggai.rectification.views.trace.CaseWay;
import org.zhenggai.rectification.views.trace.ProcessWay;
import org.zhenggai.rectification.views.trace.process.WayPictures;

/**
 * Writes the file of a case: evidence, letters as issued, forms as submitted, timeline, the way taken, a contents list and the hashes of
 * all of it. Evidence runs through without being held in memory.
 */
@Service
public class CaseArchive {

    private static final Logger LOG = LoggerFactory.getLogger(CaseArchive.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final List<String> NO_FACTS = List.of("", "", "", "", "", "", "");

    private final Evidence evidence;
    private final Letters letters;
    private final Issuers issuers;
    private final SubmittedForms forms;
    private final Timeline timeline;
    private final SentMessages messages;
    private final CaseWay ways;
    private final WayPictures pictures;
    private final Cover cover;
    private final Organization organization;
    private final ObjectMapper json;
    private final Clock clock;

    CaseArchive(Evidence evidence, Letters letters, Issuers issuers, SubmittedForms forms, Timeline timeline, SentMessages messages,
            CaseWay ways, WayPictures pictures, Cover cover, Organization organization, ObjectMapper json, Clock clock) {
        this.evidence = evidence;
        this.letters = letters;
        this.issuers = issuers;
        this.forms = forms;
        this.timeline = timeline;
        this.messages = messages;
        this.ways = ways;
        this.pictures = pictures;
        this.cover = cover;
        this.organization = organization;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes the ZIP, as much of it as the reader may see.
     *
     * @param user who takes it out, named on the contents list
     */
    public void write(RectificationCase c, Reader reader, String user, OutputStream out) throws IOException {
        Writing writing = new Writing(new ArchiveZip(out), clock.instant());
        evidence(c, writing);
        letters(c, user, writing);
        forms(c, reader, writing);
        List<TimelineEntry> entries = timeline.of(c.id());
        timeline(c, entries, writing);
        messages(c, writing);
        ways(c, writing);
        writing.zip.add("核验说明.txt", writing.now, cover.howToVerify());
        List<ArchiveItem> items = writing.items;
        writing.zip.add("目录.csv", writing.now, Contents.csv(items));
        writing.zip.add("目录.html", writing.now, cover.page(c, items, user, timeline.seal(entries), OffsetDateTime.now(clock)));
        writing.zip.finish(writing.now);
    }

    private void evidence(RectificationCase c, Writing writing) throws IOException {
        // former versions after all present ones
        List<EvidencePiece> pieces = evidence.of(c.id()).stream().sorted(Comparator.comparing(piece -> !piece.current())).toList();
        int number = 0;
        for (EvidencePiece piece : pieces) {
            String path = "证据/" + (piece.current() ? "" : "已替换/") + "%03d-".formatted(++number) + SafeName.of(piece.typeName()) + "-"
                    + SafeName.ofFile(piece.fileName());
            List<String> facts = List.of(text(piece.documentNumber()), text(piece.issuer()), text(piece.documentDate()),
                    text(piece.uploadedByName()), unit(piece.unit()), MOMENT.format(piece.uploadedAt()), piece.state().label());
            writing.items.add(file(piece, path, facts, writing));
        }
        writing.json("证据/证据.json", "证据", "证据清单（含审阅意见和校核提示）", pieces);
    }

    private ArchiveItem file(EvidencePiece piece, String path, List<String> facts, Writing writing) throws IOException {
        InputStream stored;
        try {
            stored = evidence.open(piece);
        } catch (IOException | RuntimeException e) { // the archive says what it lacks, and has the rest
            LOG.error("证据 {} 无法读取", piece.id(), e);
            return new ArchiveItem(null, "证据", piece.typeName() + "：" + piece.fileName(), facts, 0, "", "原件无法读取，未入卷，请联系系统管理员");
        }
        try (stored) {
            ArchiveZip.Written written = writing.zip.add(path, piece.uploadedAt().toInstant(), stored::transferTo);
            return new ArchiveItem(path, "证据", piece.typeName() + "：" + piece.fileName(), facts, written.size(), written.sha256(),
                    written.sha256().equalsIgnoreCase(piece.sha256()) ? "" : "与提交时的校验值" + piece.sha256() + "不一致");
        }
    }

    /** Letters of referral are not in what officers of a responsible unit take out: they may be about them. */
    private void letters(RectificationCase c, String user, Writing writing) throws IOException {
        int number = 0;
        for (Letter letter : letters.issued(user, c)) {
            String path = "文书/%03d-".formatted(++number) + SafeName.of(letter.paper().kind().label() + (letter.number() == null ? ""
                    : "-" + letter.number())) + ".docx";
            String issuer = issuers.name(letter.unitId());
            List<String> facts = List.of(text(letter.number()), issuer, text(letter.issuedAt().toLocalDate()),
                    organization.nameOf(letter.signedBy()), issuer,
                    MOMENT.format(letter.issuedAt()), "已签发");
            byte[] docx = letters.docx(letter);
            ArchiveZip.Written written = writing.zip.add(path, letter.issuedAt().toInstant(), out -> out.write(docx));
            writing.items.add(new ArchiveItem(path, "文书", letter.title(), facts, written.size(), written.sha256(),
                    written.sha256().equalsIgnoreCase(letter.sha256()) ? "" : "与签发时的校验值" + letter.sha256() + "不一致"));
        }
    }

    private void forms(RectificationCase c, Reader reader, Writing writing) throws IOException {
        List<KeptForm> kept = forms.of(c, reader);
        int number = 0;
        for (KeptForm form : kept) {
            String path = "表单/%03d-".formatted(++number) + SafeName.of(form.title()) + "-" + SafeName.of(form.submitter()) + "-"
                    + DAY.format(form.submittedAt()) + ".html";
            ArchiveZip.Written written = writing.zip.add(path, form.submittedAt().toInstant(), FormPage.of(c.caseNumber(), form));
            writing.items.add(new ArchiveItem(path, "表单", form.processName() + "：" + form.title(), List.of("", "", "", form.submitter(),
                    text(form.unitName()), MOMENT.format(form.submittedAt()), ""), written.size(), written.sha256(),
                    form.withheld() ? "内容按规定不向责任单位公开" : ""));
        }
        writing.json("表单/表单.json", "表单", "已提交的表单（数据）", kept);
    }

    private void timeline(RectificationCase c, List<TimelineEntry> entries, Writing writing) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(List.of(String.valueOf(rows.size() + 1), MOMENT.format(entry.happenedAt()), entry.actorName(),
                entry.summary(), text(entry.detail()))));
        Page page = new Page("案件" + c.caseNumber() + "时间线").table(List.of("序号", "时间", "办理人", "事项", "说明"), rows);
        writing.text("时间线/时间线.html", "时间线", "时间线", page.toString());
        writing.json("时间线/时间线.json", "时间线", "时间线（数据）", entries);
    }

    private void messages(RectificationCase c, Writing writing) throws IOException {
        List<SentMessages.Sent> sent = messages.of(c.id());
        Page page = new Page("案件" + c.caseNumber() + "消息送达情况").table(List.of("时间", "收件人", "渠道", "消息"), sent.stream()
                .map(one -> List.of(MOMENT.format(one.sentAt()), text(one.to()), one.channel(), one.title())).toList());
        writing.text("消息/消息送达.html", "消息", "消息送达情况", page.toString());
        writing.json("消息/消息送达.json", "消息", "消息送达情况（数据）", sent);
    }

    private void ways(RectificationCase c, Writing writing) throws IOException {
        List<ProcessWay> taken = ways.of(c);
        int number = 0;
        for (ProcessWay way : taken) {
            String path = "流程图/%02d-".formatted(++number) + SafeName.of(way.processName()) + ".svg";
            String svg = pictures.draw(way).orElse(null);
            if (svg == null) {
                writing.items.add(new ArchiveItem(null, "流程图", way.processName(), NO_FACTS, 0, "", "所用的模型版本已不在系统中，环节见所经环节清单"));
            } else {
                writing.text(path, "流程图", way.processName() + "（" + MOMENT.format(way.startedAt()) + "启动）", svg);
            }
        }
        writing.json("流程图/所经环节.json", "流程图", "所经环节（数据）", taken);
    }

    private String unit(String id) {
        return id == null ? "" : organization.unitName(id);
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    /** One archive while it is written. */
    private final class Writing {

        private final ArchiveZip zip;
        private final Instant now;
        private final List<ArchiveItem> items = new ArrayList<>();

        private Writing(ArchiveZip zip, Instant now) {
            this.zip = zip;
            this.now = now;
        }

        private void text(String path, String group, String title, String text) throws IOException {
            ArchiveZip.Written written = zip.add(path, now, text);
            items.add(new ArchiveItem(path, group, title, NO_FACTS, written.size(), written.sha256(), ""));
        }

        private void json(String path, String group, String title, Object value) throws IOException {
            text(path, group, title, json.writerWithDefaultPrettyPrinter().writeValueAsString(value));
        }
    }
}
