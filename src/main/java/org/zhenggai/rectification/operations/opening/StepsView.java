package org.zhenggai.rectification.operations.opening;

import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.UnitKind;
import org.zhenggai.rectification.views.delivery.ChannelKind;
import org.zhenggai.rectification.views.delivery.ServerDesk;

/** Fields of the template {@code opening}, as one of the administrators sees it. */
@Component
class StepsView {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final String SMTP = "25";

    private final OpeningState state;
    private final Standing standing;
    private final Organization organization;
    private final ServerDesk servers;

    StepsView(OpeningState state, Standing standing, Organization organization, ServerDesk servers) {
        this.state = state;
        this.standing = standing;
        this.organization = organization;
        this.servers = servers;
    }

    /**
     * @param typed   what was typed into a form that was refused, by field
     * @param pending a checked document that waits to be imported, null for none
     */
    Map<String, Object> of(String user, Map<String, String> typed, CheckedDocument pending) {
        Map<Step, OpeningState.Mark> marks = state.marks();
        Map<Step, Standing.Progress> progress = standing.of(marks);
        Officer officer = organization.officer(user).orElseThrow();
        Set<Role> roles = EnumSet.copyOf(officer.roles());
        boolean finishes = roles.contains(Role.SECURITY) || roles.contains(Role.SYSTEM);
        List<String> missing = standing.missing(progress);
        Map<String, Object> shown = new HashMap<>();
        shown.put("person", officer.name());
        shown.put("role", roles.stream().map(Role::label).collect(Collectors.joining("、")));
        shown.put("security", roles.contains(Role.SECURITY));
        shown.put("system", roles.contains(Role.SYSTEM));
        shown.put("mayPlan", finishes && progress.get(Step.PLAN) == Standing.Progress.OPEN);
        shown.put("mayFinish", finishes);
        shown.put("missing", Map.of("some", !missing.isEmpty(), "lines", missing));
        shown.put("steps", Stream.of(Step.values()).map(step -> step(step, progress.get(step), marks.get(step), roles)).toList());
        shown.put("administrators", standing.administrators().stream().map(this::administrator).toList());
        shown.put("organization", organizationWords());
        shown.put("year", standing.year());
        shown.put("letterheads", Map.of("empty", standing.issuing().isEmpty(), "units", standing.issuing().stream()
                .map(this::letterhead).toList()));
        shown.put("years", Stream.of(standing.year(), standing.year() + 1).map(year -> year(year, typed)).toList());
        shown.put("mail", mail(typed));
        shown.put("sms", sms(typed));
        List<Officer> reviewers = standing.reviewers();
        shown.put("reviewers", Map.of("some", !reviewers.isEmpty(), "names", reviewers.stream()
                .map(one -> one.name() + "（" + one.id() + "）").collect(Collectors.joining("、"))));
        if (pending != null && roles.contains(Role.SECURITY)) {
            shown.put("pending", pending.shown());
        }
        return shown;
    }

    private Map<String, Object> step(Step step, Standing.Progress how, OpeningState.Mark mark, Set<Role> roles) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("key", step.name().toLowerCase(java.util.Locale.ROOT));
        shown.put("title", step.title());
        shown.put("state", how.name().toLowerCase(java.util.Locale.ROOT));
        shown.put("stateWords", how.label());
        shown.put("mine", step.roles().stream().anyMatch(roles::contains));
        shown.put("who", step.roles().isEmpty() ? "三人各自登录" : "由" + step.roles().stream().sorted().map(Role::label)
                .collect(Collectors.joining("或")) + "办理");
        if (mark != null) {
            shown.put("mark", MINUTE.format(mark.at()) + " " + organization.officer(mark.by()).map(Officer::name).orElse("凭启用码"));
        }
        return shown;
    }

    private Map<String, Object> administrator(Officer one) {
        return Map.of("role", one.roles().iterator().next().label(), "name", one.name(), "id", one.id(),
                "words", standing.isKnownToOthers(one.id()) ? "还没有登录换口令" : "已换成自己的口令");
    }

    private String organizationWords() {
        long units = organization.units().stream().filter(unit -> unit.kind() != UnitKind.ADMINISTRATION).count();
        return units == 0 ? "还没有单位和人员。" : "已有" + organization.jurisdictions().size() + "个辖区、" + units + "个单位、"
                + (organization.officers().size() - standing.administrators().size()) + "名人员。再次导入会增加和修改文件里写明的，其余不动。";
    }

    private Map<String, Object> letterhead(Unit unit) {
        return Map.of("id", unit.id(), "name", unit.name(), "full", unit.fullName() == null ? "" : unit.fullName(),
                "mark", unit.mark() == null ? "" : unit.mark(),
                "offices", standing.offices(unit).stream().map(Office::label).collect(Collectors.joining("、")));
    }

    private Map<String, Object> year(int year, Map<String, String> typed) {
        boolean same = String.valueOf(year).equals(typed.get("year"));
        return Map.of("year", year, "known", standing.knows(year), "next", year > standing.year(),
                "source", same ? typed.getOrDefault("source", "") : "", "off", same ? typed.getOrDefault("off", "") : "",
                "on", same ? typed.getOrDefault("on", "") : "");
    }

    private Map<String, Object> mail(Map<String, String> typed) {
        String security = typed.getOrDefault("security", "NONE");
        return Map.of("fixed", servers.isOfEnvironment(ChannelKind.MAIL), "address", servers.address(ChannelKind.MAIL),
                "host", typed.getOrDefault("host", ""), "port", typed.getOrDefault("port", SMTP), "user", typed.getOrDefault("user", ""),
                "from", typed.getOrDefault("from", ""), "to", typed.containsKey("host") ? typed.getOrDefault("to", "") : "",
                "startTls", security.equals("STARTTLS"), "tls", security.equals("TLS"), "none", security.equals("NONE"));
    }

    private Map<String, Object> sms(Map<String, String> typed) {
        return Map.of("fixed", servers.isOfEnvironment(ChannelKind.SMS), "address", servers.address(ChannelKind.SMS),
                "gateway", typed.getOrDefault("gateway", ""), "to", typed.containsKey("gateway") ? typed.getOrDefault("to", "") : "");
    }
}
