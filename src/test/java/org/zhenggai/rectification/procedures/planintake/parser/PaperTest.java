package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.office.Characters;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;
import org.zhenggai.rectification.procedures.planintake.PaperFile;

/** Plans in PDF: lines, pages, columns and ruled tables become what a Word document would give; what is none is refused. */
class PaperTest {

    private static final String[] HEADS = {"序号", "存在问题", "整改目标", "整改措施", "责任单位", "整改时限"};

    private static PaperFile paper() {
        return new PaperFile("").title("青石县2025年专项督察反馈问题整改方案").p("一、整改任务");
    }

    private static void item(PaperFile paper, int no, String problem) {
        paper.p(no + "." + problem).p("整改目标：恢复耕种条件，消除违法状态，今后不再发生类似的问题，并且长期保持下去。").p("整改措施：①逐户签订承诺书，限期拆除。②覆土三十厘米并组织验收，验收不合格的重新整改。").p(
                "责任单位：青石镇人民政府、县自然资源局").p("整改时限：2025年6月30日");
    }

    @Test
    void paragraphsAreWholeAcrossLinesAndPages() {
        PaperFile paper = paper();
        for (int no = 1; no <= 6; no++) {
            item(paper, no, "青石镇砖厂堆料越过界桩，占用一般耕地面积" + no + ".5亩，堆放时间较长，群众多次反映，影响周边农户耕种。");
        }
        ParsedPlan plan = Read.plan(paper.bytes());
        assertThat(plan.title()).isEqualTo("青石县2025年专项督察反馈问题整改方案");
        assertThat(plan.items()).hasSize(6).allSatisfy(item -> {
            assertThat(item.problem()).startsWith("青石镇砖厂堆料越过界桩，占用一般耕地面积").endsWith("影响周边农户耕种。").doesNotContain(" ");
            assertThat(item.measures()).containsExactly("逐户签订承诺书，限期拆除。", "覆土三十厘米并组织验收，验收不合格的重新整改。");
            assertThat(item.responsibleUnits()).containsExactly("青石镇人民政府", "县自然资源局");
            assertThat(item.deadline()).hasToString("2025-06-30");
        });
        assertThat(plan.unread()).isEmpty();
        assertThat(plan.text()).filteredOn(line -> line.text().contains("— 2 —")).singleElement().satisfies(line -> assertThat(line
                .became()).isEqualTo(Fate.NOISE));
    }

    @Test
    void aTitleOfTwoLinesIsOneAndAnAnnexIsNone() {
        PaperFile paper = new PaperFile("").title("青石县二〇二五年自然资源专项督察反馈问题整改工作方案");
        item(paper, 1, "青石镇砖厂堆料越过界桩。");
        paper.p("附件：1.问题清单");
        ParsedPlan plan = Read.plan(paper.bytes());
        assertThat(plan.title()).isEqualTo("青石县二〇二五年自然资源专项督察反馈问题整改工作方案");
        assertThat(plan.items()).singleElement().satisfies(item -> assertThat(item.problem()).isEqualTo("青石镇砖厂堆料越过界桩。"));
    }

    @Test
    void radicalsThatPrintersWriteAreTheCharactersTheyLookLike() {
        assertThat(Characters.plain("\u2F3E口、\u2FAD石镇、\u2FC8土、⼭门镇")).isEqualTo("户口、青石镇、黄土、山门镇");
    }

    @Test
    void aHeadThatEachPageHasIsNoPartOfTheText() {
        PaperFile paper = new PaperFile("青石县整改办 内部资料").title("青石县2025年专项督察反馈问题整改方案").p("一、整改任务");
        for (int no = 1; no <= 9; no++) {
            item(paper, no, "青石镇砖厂堆料越过界桩，占用一般耕地面积" + no + ".5亩，堆放时间较长，群众多次反映，影响周边农户耕种。");
        }
        ParsedPlan plan = Read.plan(paper.bytes());
        assertThat(plan.items()).hasSize(9).allSatisfy(item -> assertThat(item.toString()).doesNotContain("内部资料"));
        assertThat(plan.title()).isEqualTo("青石县2025年专项督察反馈问题整改方案");
        assertThat(plan.text()).filteredOn(line -> line.text().contains("内部资料")).isNotEmpty().allSatisfy(line -> assertThat(line.became())
                .isEqualTo(Fate.NOISE));
    }

    @Test
    void ruledTablesAreRowsAlsoWhereAPagePartsOne() {
        List<String[]> rows = new ArrayList<>();
        rows.add(HEADS);
        for (int no = 1; no <= 12; no++) {
            rows.add(new String[] {String.valueOf(no), "青石镇砖厂堆料越过界桩，占用一般耕地面积" + no + ".5亩。", "恢复耕种条件。", "①逐户签订承诺书，限期拆除。\n②覆土三十厘米并组织验收。",
                    "青石镇人民政府、县自然资源局", "2025年6月30日"});
        }
        ParsedPlan plan = Read.plan(new PaperFile("").title("青石县2025年整改清单").table(rows.toArray(String[][]::new), 3, 12, 8, 12, 7, 6)
                .bytes());
        assertThat(plan.items()).hasSize(12);
        for (int i = 0; i < 12; i++) {
            PlanItem item = plan.items().get(i);
            assertThat(item.problem()).isEqualTo("青石镇砖厂堆料越过界桩，占用一般耕地面积" + (i + 1) + ".5亩。");
            assertThat(item.measures()).containsExactly("逐户签订承诺书，限期拆除。", "覆土三十厘米并组织验收。");
            assertThat(item.responsibleUnits()).containsExactly("青石镇人民政府", "县自然资源局");
            assertThat(item.deadline()).hasToString("2025-06-30");
        }
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() {
        PaperFile paper = new PaperFile("").title("青石县2025年整改方案");
        String[] left = {"1.青石镇砖厂堆料越过界桩占用耕", "地，堆放时间较长群众多次反映情", "况，影响周边农户正常耕种作业。", "整改目标：恢复耕种条件并且长期", "保持下去。", "整改措施：限期拆除并且组织复耕",
                "验收。", "责任单位：青石镇人民政府", "整改时限：2025年6月30日"};
        String[] right = {"2.柳河乡养殖场未批先建占用林地", "面积较大，至今没有办理任何用地", "手续，周边群众反映十分强烈的。", "整改目标：消除违法状态并且恢复", "原状。", "整改措施：依法立案查处并且限期",
                "拆除。", "责任单位：柳河乡人民政府", "整改时限：2025年9月30日"};
        for (int i = 0; i < left.length; i++) {
            paper.at(left[i], 60, 700 - i * 22, 14).at(right[i], 310, 700 - i * 22, 14);
        }
        ParsedPlan plan = Read.plan(paper.bytes());
        assertThat(plan.items()).extracting(PlanItem::problem).containsExactly("青石镇砖厂堆料越过界桩占用耕地，堆放时间较长群众多次反映情况，影响周边农户正常耕种作业。",
                "柳河乡养殖场未批先建占用林地面积较大，至今没有办理任何用地手续，周边群众反映十分强烈的。");
        assertThat(plan.items()).extracting(item -> String.valueOf(item.deadline())).containsExactly("2025-06-30", "2025-09-30");
    }

    @Test
    void marksAcrossThePageAndTurnedPagesDoNotDisturb() {
        PaperFile paper = paper().raw("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm <51855E9653776599> Tj ET");
        item(paper, 1, "青石镇砖厂堆料越过界桩。");
        assertThat(Read.plan(paper.bytes()).items()).singleElement().satisfies(item -> assertThat(item.problem()).isEqualTo(
                "青石镇砖厂堆料越过界桩。"));
        String[] lines = {"青石县2025年整改方案", "1.青石镇砖厂堆料越过界桩。", "整改措施：限期拆除。", "责任单位：青石镇人民政府", "整改时限：2025年6月30日"};
        PaperFile turned = new PaperFile("");
        for (int i = 0; i < lines.length; i++) {
            StringBuilder hex = new StringBuilder();
            lines[i].chars().forEach(c -> hex.append(String.format("%04X", c)));
            turned.raw("BT /F1 14 Tf 0 1 -1 0 " + (100 + 24 * i) + " 80 Tm <" + hex + "> Tj ET");
        }
        assertThat(Read.plan(turned.bytes()).items()).singleElement().satisfies(item -> assertThat(item.deadline()).hasToString(
                "2025-06-30"));
    }

    @Test
    void aScanSaysThatItIsOne() {
        String picture = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00FF EI Q\n";
        List<byte[]> objects = new ArrayList<>(List.of(PaperFile.ascii("<</Type/Catalog/Pages 2 0 R>>"), PaperFile.ascii(
                "<</Type/Pages/Count 1/Kids[3 0 R]>>"), PaperFile.ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"),
                PaperFile.ascii("<</Length " + picture.length() + ">>stream\n" + picture + "endstream")));
        refused(PaperFile.file(objects), Reason.DAMAGED, "扫描件");
        PaperFile mixed = paper();
        item(mixed, 1, "青石镇砖厂堆料越过界桩。");
        assertThat(Read.plan(mixed.bytes()).warnings()).isEmpty();
    }

    @Test
    void aPasswordIsNamedAndOneThatOnlyForbidsPrintingIsNone() throws IOException {
        PaperFile paper = paper();
        item(paper, 1, "青石镇砖厂堆料越过界桩。");
        refused(locked(paper.bytes(), "geheim"), Reason.DAMAGED, "密码");
        assertThat(Read.plan(locked(paper.bytes(), "")).items()).hasSize(1);
    }

    private static byte[] locked(byte[] file, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(file); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatUnpacksOrGoesOnWithoutEndIsRefused() {
        byte[] bomb = PaperFile.deflated(" ".repeat(90_000_000));
        refused(PaperFile.file(List.of(PaperFile.ascii("<</Type/Catalog/Pages 2 0 R>>"), PaperFile.ascii(
                "<</Type/Pages/Count 1/Kids[3 0 R]>>"), PaperFile.ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"),
                PaperFile.joined(PaperFile.ascii("<</Length " + bomb.length + "/Filter/FlateDecode>>stream\n"), bomb, PaperFile.ascii(
                        "\nendstream")))), Reason.TOO_LARGE, "压缩炸弹");
        List<byte[]> pages = new ArrayList<>(List.of(PaperFile.ascii("<</Type/Catalog/Pages 2 0 R>>"), PaperFile.ascii(
                "<</Type/Pages/Count 10000/Kids[" + String.join(" ", Collections.nCopies(10_000, "3 0 R")) + "]>>"), PaperFile.ascii(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")));
        refused(PaperFile.file(pages), Reason.TOO_LARGE, "2000页");
        // pages that the file does not count itself are counted in its bytes, before anything else is done with it
        List<byte[]> uncounted = new ArrayList<>(List.of(PaperFile.ascii("<</Type/Catalog/Pages 2 0 R>>"), PaperFile.ascii(
                "<</Type/Pages/Count 1/Kids[3 0 R]>>")));
        uncounted.addAll(Collections.nCopies(8_001, PaperFile.ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")));
        refused(PaperFile.file(uncounted), Reason.TOO_LARGE, "2000页");
        String calls = "/X Do ".repeat(60_000);
        refused(PaperFile.file(List.of(PaperFile.ascii("<</Type/Catalog/Pages 2 0 R>>"), PaperFile.ascii(
                "<</Type/Pages/Count 1/Kids[3 0 R]>>"), PaperFile.ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
                        + "/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"), PaperFile.ascii("<</Length " + calls.length()
                                + ">>stream\n" + calls + "\nendstream"), PaperFile.ascii(
                                        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 2>>stream\nq \nendstream"))), Reason.TOO_LARGE,
                "过于复杂");
        // each drawing calls the next one twice: two to the power of forty of them
        List<byte[]> calling = new ArrayList<>(List.of(PaperFile.ascii("<</Type/Catalog/Pages 2 0 R>>"), PaperFile.ascii(
                "<</Type/Pages/Count 1/Kids[3 0 R]>>"), PaperFile.ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
                        + "/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"), PaperFile.ascii(
                                "<</Length 6>>stream\n/X Do \nendstream")));
        for (int i = 0; i < 40; i++) {
            calling.add(drawing(i == 39 ? 44 : i + 6));
        }
        refused(PaperFile.file(calling), Reason.DAMAGED, "没有文字");
        byte[] nested = PaperFile.file(List.of(PaperFile.ascii("<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(100_000) + "]".repeat(100_000)
                + ">>")));
        assertThatThrownBy(() -> Read.plan(nested)).isInstanceOf(UnreadableFileException.class);
        refused("%PDF-1.7 x".getBytes(java.nio.charset.StandardCharsets.UTF_8), Reason.DAMAGED, "已损坏");
    }

    private static byte[] drawing(int called) {
        return PaperFile.ascii("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + called
                + " 0 R>>>>/Length 12>>stream\n/X Do /X Do \nendstream");
    }

    private static void refused(byte[] file, Reason reason, String words) {
        assertThatThrownBy(() -> Read.plan(file)).isInstanceOfSatisfying(UnreadableFileException.class, refusal -> {
            assertThat(refusal.getMessage()).contains(words);
            assertThat(refusal.reason()).isEqualTo(reason);
        });
    }
}
