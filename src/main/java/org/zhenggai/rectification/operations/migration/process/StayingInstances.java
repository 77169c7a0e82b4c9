package org.zhenggai.rectification.operations.migration.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which running instances could not be moved to files that are not deployed yet, for commands that run without the engine. Compared are
 * the activities in which they stand; what the engine says beyond that, the migration tried out after the start tells.
 */
public final class StayingInstances {

    /**
     * Instances of one version that stand in an activity the new files do not have as it was.
     *
     * @param process name of the process
     * @param reason  in Chinese
     * @param shown   the first of them by their business keys
     */
    public record Staying(String process, int version, long instances, String reason, List<String> shown) {}

    private record Place(String definition, String key, String name, int version, String deployment, String resource, String activity,
            long instances) {}

    private final JdbcClient jdbc;
    private final int shown;
    private final Map<String, BpmnModelInstance> brought = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> present = new HashMap<>();

    private StayingInstances(JdbcClient jdbc, Map<String, String> files, int shown) {
        this.jdbc = jdbc;
        this.shown = shown;
        files.forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                BpmnModelInstance model = read(content);
                model.getModelElementsByType(Process.class).forEach(process -> {
                    brought.put(process.getId(), model);
                    texts.put(process.getId(), content);
                });
            }
        });
    }

    /** @param files contents by file name; @param shown how many instances are named of each kind */
    public static List<Staying> of(JdbcClient jdbc, Map<String, String> files, int shown) {
        return new StayingInstances(jdbc, files, shown).all();
    }

    private List<Staying> all() {
        List<Staying> staying = new ArrayList<>();
        for (Place place : jdbc.sql("""
                select d.id_ as definition, d.key_ as key, coalesce(d.name_, d.key_) as name, d.version_ as version,
                  d.deployment_id_ as deployment, d.resource_name_ as resource, e.act_id_ as activity,
                  count(distinct e.proc_inst_id_) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where e.act_id_ is not null group by d.id_, e.act_id_ order by d.key_, d.version_, e.act_id_""").query(Place.class)
                .list()) {
            String reason = reason(place);
            if (reason != null) {
                staying.add(new Staying(place.name(), place.version(), place.instances(), reason, named(place)));
            }
        }
        return staying;
    }

    private String reason(Place place) {
        BpmnModelInstance model = brought.get(place.key());
        if (model == null) {
            return "新版本不再含有这个流程";
        }
        String old = present.computeIfAbsent(place.definition(), id -> jdbc.sql("""
                select bytes_ from act_ge_bytearray where deployment_id_ = :deployment and name_ = :name""")
                .param("deployment", place.deployment()).param("name", place.resource())
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8)).single());
        if (old.equals(texts.get(place.key()))) {
            return null;
        }
        String id = place.activity().split("#")[0];
        ModelElementInstance before = read(old).getModelElementById(id);
        ModelElementInstance after = model.getModelElementById(id);
        if (after != null && before != null && Refusals.sameKind(before, after)) {
            return null;
        }
        return Refusals.where(id, before) + (after == null ? "在新版本中已不存在" : "在新版本中已改为另一种环节");
    }

    private List<String> named(Place place) {
        return jdbc.sql("""
                select distinct coalesce(p.business_key_, p.id_) from act_ru_execution e join act_ru_execution p on p.id_ = e.proc_inst_id_
                where e.proc_def_id_ = :definition and e.act_id_ = :activity order by 1 limit :shown""")
                .param("definition", place.definition()).param("activity", place.activity()).param("shown", shown)
                .query(String.class).list();
    }

    private static BpmnModelInstance read(String content) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
