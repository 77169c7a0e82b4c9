package org.zhenggai.rectification.casework.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.zhenggai.rectification.casework.evidence.EvidenceTypes;
import org.zhenggai.rectification.casework.proof.TypeWords.Candidate;
import org.zhenggai.rectification.casework.proof.TypeWords.Guess;

class TypeWordsTest {

    private static final List<Candidate> ALL = new EvidenceTypes(new ClassPathResource("evidence/types.yaml")).all().stream()
            .map(type -> {
                List<String> words = new ArrayList<>(type.words());
                words.add(type.name());
                return new Candidate(type.code(), words, false);
            }).toList();

    @ParameterizedTest
    @CsvSource({"处罚决定书.pdf, penalty-decision", "东自然资罚决字〔2024〕3号 行政处罚决定.PDF, penalty-decision", "处罚事先告知书(扫描件).pdf, penalty-notice",
            "3.送达 回证.jpg, service-receipt", "整改前_IMG0012.JPG, before-photo", "整改后全景.jpg, after-photo", "责任人签字表-盖章.pdf, signature-sheet",
            "长效机制.docx, lasting-mechanism", "复耕验收意见书.pdf, reclamation-acceptance", "罚款缴纳收据.pdf, penalty-payment",
            "结案报告（定稿）.doc, case-closing-report"})
    void filesAreKnownByTheirNames(String name, String type) {
        assertThat(TypeWords.inName(name, ALL)).map(Guess::code).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"IMG_20240501.jpg", "扫描0001.pdf", "新建文档.docx", ".pdf"})
    void whatSaysNothingIsNotGuessed(String name) {
        assertThat(TypeWords.inName(name, ALL)).isEmpty();
    }

    @Test
    void whatIsLackingComesFirstAndATitleBeforeTheText() {
        List<Candidate> two = List.of(new Candidate("one", List.of("验收意见"), false), new Candidate("two", List.of("验收意见"), true));
        assertThat(TypeWords.inName("验收意见.pdf", two)).map(Guess::code).contains("two");
        String page = "四平市自然资源局铁东分局\n责令改正通知书\n" + "经查，".repeat(60) + "不改正的依法作出行政处罚决定书";
        assertThat(TypeWords.onPage(page, 100, ALL)).map(Guess::code).contains("correction-order");
        assertThat(TypeWords.onPage("", 100, ALL)).isEmpty();
    }
}
