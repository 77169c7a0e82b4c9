package org.zhenggai.rectification.ground.engine.check;

import java.util.Set;

/** The elements and attributes a model may consist of. */
final class BpmnVocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    /** Drawing and notes of modelling tools; the engine does nothing with them. */
    static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI", "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "http://camunda.org/schema/modeler/1.0");

    static final Set<String> ELEMENTS = Set.of("definitions", "process", "collaboration", "participant", "messageFlow", "laneSet", "lane",
            "flowNodeRef", "documentation", "extensionElements", "incoming", "outgoing", "textAnnotation", "text", "association", "group",
            "category", "categoryValue", "message", "signal", "error", "escalation", "startEvent", "endEvent", "boundaryEvent",
            "intermediateCatchEvent", "intermediateThrowEvent", "messageEventDefinition", "timerEventDefinition", "signalEventDefinition",
            "errorEventDefinition", "escalationEventDefinition", "terminateEventDefinition", "conditionalEventDefinition",
            "linkEventDefinition", "cancelEventDefinition", "compensateEventDefinition", "timeDate", "timeDuration", "timeCycle",
            "condition", "sequenceFlow", "conditionExpression", "exclusiveGateway", "parallelGateway", "inclusiveGateway",
            "eventBasedGateway",
            "task", "userTask", "serviceTask", "sendTask", "receiveTask", "manualTask", "businessRuleTask", "subProcess", "transaction",
            "callActivity", "multiInstanceLoopCharacteristics", "completionCondition");

    static final Set<String> ATTRIBUTES = Set.of("id", "name", "targetNamespace", "exporter", "exporterVersion", "isExecutable", "isClosed",
            "processType", "processRef", "sourceRef", "targetRef", "default", "messageRef", "signalRef", "errorRef", "escalationRef",
            "errorCode", "escalationCode", "attachedToRef", "cancelActivity", "isInterrupting", "triggeredByEvent", "calledElement",
            "isSequential", "gatewayDirection", "eventGatewayType", "instantiate", "parallelMultiple", "isForCompensation",
            "waitForCompletion", "activityRef", "associationDirection", "categoryValueRef", "textFormat", "startQuantity",
            "completionQuantity");

    static final Set<String> EXTENSIONS = Set.of("in", "out", "executionListener", "taskListener", "field", "string",
            "failedJobRetryTimeCycle", "properties", "property");

    static final Set<String> EXTENSION_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag", "candidateStarterGroups",
            "isStartableInTasklist", "asyncBefore", "asyncAfter", "exclusive", "jobPriority", "taskPriority", "delegateExpression",
            "expression", "resultVariable", "formRef", "formRefBinding", "formRefVersion", "candidateGroups", "candidateUsers", "assignee",
            "dueDate", "followUpDate", "priority", "initiator", "decisionRef", "decisionRefBinding", "decisionRefVersion",
            "mapDecisionResult", "calledElementBinding", "calledElementVersion", "collection", "elementVariable", "diagramRelationId");

    /** Attributes of the extension elements themselves, which have no prefix. */
    static final Set<String> EXTENSION_OWN = Set.of("source", "target", "sourceExpression", "businessKey", "variables", "local", "event",
            "delegateExpression", "expression", "name", "stringValue", "id", "value");

    private BpmnVocabulary() {}
}
