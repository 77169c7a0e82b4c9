package org.zhenggai.rectification.ground.http;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** Values out of a query string; an empty parameter asks for nothing. */
public final class QueryValues {

    private QueryValues() {}

    /** Without white space around it; null where the parameter is missing or blank. */
    public static String text(Map<String, String> query, String name) {
        String value = query.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The constant of this name; null as above. @throws BadRequestException naming those there are */
    public static <E extends Enum<E>> E code(Map<String, String> query, String name, Class<E> type) {
        String value = text(query, name);
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(known -> known.name().equals(value)).findFirst()
                .orElseThrow(() -> new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为"
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、")) + "之一"));
    }
}
