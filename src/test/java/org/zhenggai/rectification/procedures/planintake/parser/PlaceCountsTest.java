package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Places with numbers are found as the expression says them that tries all ways, which takes it for ever on some texts. */
class PlaceCountsTest {

    private static final String PLACE = "[\\u4e00-\\u9fa5]{1,12}?(?:镇|乡|街道|经开区|开发区|高新区|新区|园区|区|县|旗)(?:管委会|政府|办事处)?";
    private static final Pattern REFERENCE = Pattern.compile("(" + PLACE + "(?:[、和及与](?:" + PLACE
            + "))*)(?:各有|各|有|为|:)?(\\d{1,3}|[一二两三四五六七八九十]{1,3})"
            + Counts.UNIT);
    private static final List<String> WORDS = List.of("山", "门镇", "乡", "和", "、", "及", "2", "个", "有", "各有", "为", ":", "开发区", "管委会", "政府",
            "镇", "十", "处",
            "区", "，", "个村", "街道", "x", "经开区", "县", "新区");

    @Test
    void findsWhatTheExpressionFinds() {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = 3 + random.nextInt(14); words > 0; words--) {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }
            List<String> expected = new ArrayList<>();
            for (Matcher matcher = REFERENCE.matcher(text); matcher.find();) {
                expected.add(matcher.start() + "-" + matcher.end() + " " + matcher.group(1) + " " + matcher.group(2));
            }
            List<String> actual = new ArrayList<>();
            for (PlaceCounts counts = new PlaceCounts(text.toString()); counts.find();) {
                actual.add(counts.start() + "-" + counts.end() + " " + counts.places() + " " + counts.number());
            }
            assertThat(actual).as(text.toString()).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).as("samples that say something").isGreaterThan(300);
    }
}
