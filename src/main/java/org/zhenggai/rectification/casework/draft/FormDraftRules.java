package org.zhenggai.rectification.casework.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** What may be a draft, and which of its states are worth bringing back. */
@Component
class FormDraftRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEY_LENGTH = 100;

    private final FormDraftSettings settings;

    FormDraftRules(FormDraftSettings settings) {
        this.settings = settings;
    }

    /**
     * The draft as it is stored. Whether it would be accepted as a form is not asked: it is not finished.
     *
     * @throws BadRequestException    when it is no set of fields
     * @throws ErrorResponseException with 413 when it is larger than a draft may be
     */
    String stored(JsonNode values) {
        if (values == null || !values.isObject()) {
            throw new BadRequestException("草稿应是表单各项的内容");
        }
        if (values.size() > settings.maxFields() || depth(values) > settings.maxDepth()) {
            throw new BadRequestException("草稿的项目过多，不像是表单的内容，没有保存");
        }
        values.fieldNames().forEachRemaining(key -> {
            if (key.isBlank() || key.length() > KEY_LENGTH) {
                throw new BadRequestException("草稿中有不像表单项目的内容，没有保存");
            }
        });
        String text = written(values);
        if (text.getBytes(StandardCharsets.UTF_8).length > settings.maxSize().toBytes()) {
            throw tooLarge(settings.maxSize());
        }
        return text;
    }

    /**
     * Whether the state that is overwritten is kept to be brought back.
     *
     * @param last when the newest state that can be brought back was saved, null where there is none
     */
    boolean isStep(String before, String now, OffsetDateTime last, OffsetDateTime savedBefore, OffsetDateTime at) {
        if (before.equals(now)) {
            return false;
        }
        return before.length() - now.length() >= settings.loss() || !at.isBefore((last == null ? savedBefore : last).plus(settings.step()));
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(JsonNode values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return node.isContainerNode() ? deepest + 1 : 0;
    }

    private static ErrorResponseException tooLarge(DataSize limit) {
        return new ErrorResponseException(HttpStatus.PAYLOAD_TOO_LARGE, ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE,
                "填写的内容超过" + limit.toKilobytes() + "KB，没有存为草稿。请精简文字，大段内容请作为材料在“案卷”中上传"), null);
    }
}
