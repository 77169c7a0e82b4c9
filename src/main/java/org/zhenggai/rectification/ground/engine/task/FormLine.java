package org.zhenggai.rectification.ground.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One field of a submitted form as the form showed it.
 *
 * @param key   form key
 * @param label the field's label
 * @param value what was filled in or chosen, in the words of the form; null for a list
 * @param rows  rows of a list, each with its fields; null for any other field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormLine(String key, String label, String value, List<List<FormLine>> rows) {}
