package org.zhenggai.rectification.ground.engine.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The checked values of a form, by form key, read in the types the form check has made them. */
public interface FormValues {

    /**
     * Submitted values by form key: text as String, numbers as BigDecimal, checkboxes as Boolean, dates as LocalDate, checklists as
     * List of String, dynamic lists as List of Map.
     */
    Map<String, Object> values();

    /** The text of a field, null when it was not submitted. */
    default String text(String field) {
        return (String) values().get(field);
    }

    /** The day of a date field, null when it was not submitted. */
    default LocalDate date(String field) {
        return (LocalDate) values().get(field);
    }

    /** The number of a number field, null when it was not submitted. */
    default BigDecimal number(String field) {
        return (BigDecimal) values().get(field);
    }

    /** Whether a checkbox is ticked. */
    default boolean ticked(String field) {
        return Boolean.TRUE.equals(values().get(field));
    }

    /** The chosen values of a checklist, empty when it was not submitted. */
    @SuppressWarnings("unchecked") // the form check has made them strings
    default List<String> chosen(String field) {
        return (List<String>) values().getOrDefault(field, List.of());
    }

    /** The rows of a dynamic list, empty when it was not submitted. */
    @SuppressWarnings("unchecked") // the form check has made them maps
    default List<Map<String, Object>> rows(String field) {
        return (List<Map<String, Object>>) values().getOrDefault(field, List.of());
    }
}
