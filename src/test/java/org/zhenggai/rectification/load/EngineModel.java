package org.zhenggai.rectification.load;

/** The model that other engines are measured with: two tasks one after the other, and beside them a timer that comes again. */
final class EngineModel {

    static final String KEY = "measured";
    static final String GROUP = "town.handler";

    private static final int TOWNSHIPS = 4;

    private EngineModel() {}

    /** Each case goes to another township in turn; the first one's list is measured. */
    static String group(int number) {
        return number % TOWNSHIPS == 0 ? GROUP : GROUP + number % TOWNSHIPS;
    }

    /** @param vendor namespace of the engine's own attributes */
    static String xml(String vendor) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:v="%s" targetNamespace="measured">
                  <process id="measured" isExecutable="true" v:historyTimeToLive="P3650D">
                    <startEvent id="start"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="fork"/>
                    <parallelGateway id="fork"/>
                    <sequenceFlow id="f2" sourceRef="fork" targetRef="first"/>
                    <userTask id="first" name="first" v:candidateGroups="${group}"/>
                    <sequenceFlow id="f3" sourceRef="first" targetRef="second"/>
                    <userTask id="second" name="second" v:candidateGroups="${group}"/>
                    <sequenceFlow id="f4" sourceRef="second" targetRef="end"/>
                    <endEvent id="end"/>
                    <sequenceFlow id="f5" sourceRef="fork" targetRef="again"/>
                    <exclusiveGateway id="again"/>
                    <sequenceFlow id="f6" sourceRef="again" targetRef="next"/>
                    <intermediateCatchEvent id="next"><timerEventDefinition>
                      <timeDate xsi:type="tFormalExpression">${due}</timeDate></timerEventDefinition></intermediateCatchEvent>
                    <sequenceFlow id="f7" sourceRef="next" targetRef="check"/>
                    <serviceTask id="check" v:expression="${arm.check(execution)}"/>
                    <sequenceFlow id="f8" sourceRef="check" targetRef="again"/>
                  </process>
                </definitions>
                """.formatted(vendor);
    }
}
