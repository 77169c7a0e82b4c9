package org.zhenggai.rectification.procedures.planintake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.procedures.planintake.parser.Deadlines;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem.ItemCategory;

/** Applies what a person changed at an item; every refusal says in Chinese what is expected. */
final class ItemEdit {

    private static final Set<String> EDITABLE = Set.of("heading", "problem", "target", "measures", "responsibleUnits", "leadUnit",
            "cooperatingUnits", "supervisingUnits", "deadlineText", "deadline", "category", "areaMu", "farmlandMu", "basicFarmlandMu",
            "caseCounts", "problemType", "excluded", "titles");
    private static final Set<String> TYPES = Set.of("UNAPPROVED_CONSTRUCTION", "NON_GRAIN_BASIC_FARMLAND", "NON_GRAIN_FARMLAND",
            "UNLICENSED_MINING", "IRREGULAR_APPROVAL", "LEGACY", "OTHER");

    private static final int LONGEST_TITLE = 100;

    private final JsonNode change;
    private final Integer year;

    ItemEdit(JsonNode change, Integer year) {
        if (change == null || !change.isObject() || change.isEmpty()) {
            throw new BadRequestException("请给出要修改的字段");
        }
        this.change = change;
        this.year = year;
        change.fieldNames().forEachRemaining(name -> {
            if (!EDITABLE.contains(name)) {
                throw new BadRequestException("字段" + name + "不能修改；可以修改的字段：" + String.join("、", new TreeSet<>(EDITABLE)));
            }
        });
    }

    /** The same deadline read with another year. */
    static ItemEdit deadlineText(String text, Integer year) {
        return new ItemEdit(JsonNodeFactory.instance.objectNode().put("deadlineText", text), year);
    }

    /** Names of the fields that were set. */
    Set<String> fields() {
        Set<String> names = new TreeSet<>();
        change.fieldNames().forEachRemaining(names::add);
        if (names.contains("deadlineText")) {
            names.add("deadline");
        }
        return names;
    }

    PlanItem apply(PlanItem item) {
        String deadlineText = text("deadlineText", item.deadlineText(), 500);
        LocalDate deadline = change.has("deadline") ? date() : change.has("deadlineText") ? Deadlines.read(deadlineText, year).date()
                : item.deadline();
        return new PlanItem(item.index(), item.path(), text("heading", item.heading(), 300), text("problem", item.problem(), 4000),
                text("target", item.target(), 4000), list("measures", item.measures(), 8000),
                list("responsibleUnits", item.responsibleUnits(), 200), unit("leadUnit", item.leadUnit()),
                list("cooperatingUnits", item.cooperatingUnits(), 200), list("supervisingUnits", item.supervisingUnits(), 200),
                item.matchedUnits(), deadlineText, deadline, category(item.category()), area("areaMu", item.areaMu()),
                area("farmlandMu", item.farmlandMu()), area("basicFarmlandMu", item.basicFarmlandMu()), counts(item.caseCounts()),
                item.conditional() && !change.has("category"), type(item.problemType()),
                change.has("excluded") ? flag() : item.excluded(), item.lines(), item.warnings(),
                change.has("titles") ? titles() : item.titles());
    }

    private String text(String field, String before, int longest) {
        if (!change.has(field)) {
            return before;
        }
        JsonNode value = change.get(field);
        if (!value.isTextual() && !value.isNull()) {
            throw new BadRequestException("字段" + field + "须是文字");
        }
        String text = value.isNull() ? "" : PlainText.written(value.asText());
        if (text.length() > longest) {
            throw new BadRequestException("字段" + field + "不得超过" + longest + "字");
        }
        return text;
    }

    private String unit(String field, String before) {
        String text = text(field, before, 200);
        return text == null || text.isEmpty() ? null : text;
    }

    private List<String> list(String field, List<String> before, int longest) {
        if (!change.has(field)) {
            return before;
        }
        List<String> texts = new ArrayList<>();
        JsonNode value = change.get(field);
        if (!value.isArray()) {
            throw new BadRequestException("字段" + field + "须是列表");
        }
        for (JsonNode entry : value) {
            if (!entry.isTextual() || entry.asText().length() > longest) {
                throw new BadRequestException("字段" + field + "的每一项须是不超过" + longest + "字的文字");
            }
            String text = PlainText.written(entry.asText());
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private List<String> titles() {
        JsonNode value = change.get("titles");
        List<String> titles = new ArrayList<>();
        value.forEach(title -> titles.add(PlainText.written(title.asText())));
        if (!value.isNull() && !value.isArray() || titles.stream().anyMatch(title -> title.length() > LONGEST_TITLE)) {
            throw new BadRequestException("案件名称须按案件逐个填写，每个不超过" + LONGEST_TITLE + "字；空白的采用系统拟定的名称");
        }
        return value.isNull() || titles.stream().allMatch(String::isEmpty) ? null : List.copyOf(titles);
    }

    private LocalDate date() {
        JsonNode value = change.get("deadline");
        if (value.isNull() || value.isTextual() && value.asText().isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeException e) {
            throw new BadRequestException("整改时限“" + value.asText() + "”不是存在的日期，请按2024-06-19的格式填写");
        }
    }

    private ItemCategory category(ItemCategory before) {
        if (!change.has("category")) {
            return before;
        }
        String text = change.get("category").asText("");
        if (change.get("category").isNull() || text.isBlank()) {
            return null;
        }
        try {
            return ItemCategory.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("整改类别“" + text + "”不正确，请选择限期整改（DEADLINE_BOUND）、持续整改（ONGOING）或立行立改（IMMEDIATE）");
        }
    }

    private BigDecimal area(String field, BigDecimal before) {
        if (!change.has(field)) {
            return before;
        }
        JsonNode value = change.get(field);
        if (value.isNull() || value.isTextual() && value.asText().isBlank()) {
            return null;
        }
        try {
            BigDecimal mu = new BigDecimal(value.asText());
            if (mu.signum() >= 0 && mu.precision() - mu.scale() <= 12 && mu.stripTrailingZeros().scale() <= 2) {
                return mu;
            }
        } catch (NumberFormatException e) {
            throw new BadRequestException("面积“" + value.asText() + "”不是数字");
        }
        throw new BadRequestException("面积“" + value.asText() + "”须是不小于0、最多两位小数的亩数");
    }

    private Map<String, Integer> counts(Map<String, Integer> before) {
        if (!change.has("caseCounts")) {
            return before;
        }
        if (!change.get("caseCounts").isObject()) {
            throw new BadRequestException("各地案件数须按“地名: 个数”填写");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        change.get("caseCounts").properties().forEach(entry -> {
            if (!entry.getValue().canConvertToInt() || entry.getValue().asInt() < 1 || entry.getValue().asInt() > 1000) {
                throw new BadRequestException("“" + entry.getKey() + "”的案件数须是1至1000的整数");
            }
            counts.put(entry.getKey(), entry.getValue().asInt());
        });
        return counts;
    }

    private String type(String before) {
        String type = text("problemType", before, 40);
        if (!TYPES.contains(type)) {
            throw new BadRequestException("问题类型“" + type + "”不正确");
        }
        return type;
    }

    private Boolean flag() {
        JsonNode value = change.get("excluded");
        if (!value.isBoolean() && !value.isNull()) {
            throw new BadRequestException("是否不立案须填true或false");
        }
        return value.isNull() ? null : value.asBoolean();
    }
}
