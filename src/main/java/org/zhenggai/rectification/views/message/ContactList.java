package org.zhenggai.rectification.views.message;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.views.delivery.ChannelKind;

/** A list of people and where they are reached, by the headings of its first line. */
final class ContactList {

    /** What a column holds; the first name is the one we write ourselves. */
    enum Column {
        OFFICER(null, "人员编号", "编号", "用户名", "账号", "officerid"),
        NAME(null, "姓名", "人员姓名", "人员"),
        UNIT(null, "单位", "所在单位"),
        MAIL(ChannelKind.MAIL, "电子邮件", "电子邮箱", "邮箱", "邮件", "email", "e-mail"),
        SMS(ChannelKind.SMS, "手机号码", "手机号", "手机", "电话", "联系电话"),
        MESSENGER(ChannelKind.MESSENGER, "政务通讯账号", "政务通讯工具", "政务通讯");

        private final ChannelKind channel;
        private final Set<String> names;
        private final String heading;

        Column(ChannelKind channel, String... names) {
            this.channel = channel;
            this.heading = names[0];
            this.names = Set.of(names);
        }

        /** The channel whose addresses it holds, null for none. */
        ChannelKind channel() {
            return channel;
        }

        String heading() {
            return heading;
        }
    }

    /** A person's line. */
    record Entry(int line, String officerId, String name, Map<ChannelKind, String> addresses) {}

    private ContactList() {}

    /** @throws BadRequestException when the first line does not say what the columns hold */
    static List<Entry> read(byte[] file, OfficeSettings office) {
        List<ContactFile.Line> lines = ContactFile.read(file, office);
        if (lines.isEmpty()) {
            throw new BadRequestException("名单里没有内容");
        }
        Map<Column, Integer> columns = columns(lines.get(0));
        if (lines.size() == 1) {
            throw new BadRequestException("名单只有表头，没有人员");
        }
        return lines.stream().skip(1).map(line -> entry(line, columns)).toList();
    }

    private static Entry entry(ContactFile.Line line, Map<Column, Integer> columns) {
        Map<ChannelKind, String> addresses = new EnumMap<>(ChannelKind.class);
        columns.forEach((column, at) -> {
            if (column.channel() != null && !line.cell(at).isEmpty()) {
                addresses.put(column.channel(), line.cell(at));
            }
        });
        return new Entry(line.number(), line.cell(columns.get(Column.OFFICER)), line.cell(columns.getOrDefault(Column.NAME, -1)),
                addresses);
    }

    private static Map<Column, Integer> columns(ContactFile.Line heads) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < heads.cells().size(); i++) {
            String head = heads.cell(i).replaceAll("[\\s*＊]", "").toLowerCase(Locale.ROOT);
            if (!head.isEmpty()) {
                Column column = Stream.of(Column.values()).filter(known -> known.names.contains(head)).findFirst()
                        .orElseThrow(() -> new BadRequestException("名单第" + heads.number() + "行应为表头，不认识其中的“" + head
                                + "”；可用的列：" + headings()));
                if (columns.putIfAbsent(column, i) != null) {
                    throw new BadRequestException("表头中“" + column.heading() + "”出现两次");
                }
            }
        }
        if (!columns.containsKey(Column.OFFICER)) {
            throw new BadRequestException("表头中没有“人员编号”；可用的列：" + headings());
        }
        if (columns.keySet().stream().allMatch(column -> column.channel() == null)) {
            throw new BadRequestException("表头中没有任何通信地址；可用的列：" + headings());
        }
        return columns;
    }

    private static String headings() {
        return Stream.of(Column.values()).map(Column::heading).collect(Collectors.joining("、"));
    }
}
