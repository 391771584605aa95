// A made-up collection of papers with English and Chinese titles, always the same.

import { randomNumbers } from "./known-items.mjs";

const methods = "large language models|大语言模型;multi-agent collaboration|多智能体协作;retrieval augmentation|检索增强;reinforcement learning|强化学习;graph networks|图神经网络;prompt tuning|提示调优;self-supervised pretraining|自监督预训练;knowledge distillation|知识蒸馏;federated learning|联邦学习;diffusion models|扩散模型;vision transformers|视觉变换器;causal inference|因果推断;active learning|主动学习;uncertainty estimation|不确定性估计;tool use|工具调用;chain-of-thought reasoning|思维链推理";
const tasks = "diagnosis|诊断;triage|分诊;screening|筛查;prognosis|预后预测;report generation|报告生成;question answering|问答;segmentation|图像分割;risk stratification|风险分层;drug discovery|药物发现;treatment planning|治疗规划;discharge summaries|出院小结;trial matching|试验匹配;coding|编码;consultation|会诊;monitoring|监护;patient education|患者教育";
const diseases = "lung cancer|肺癌;breast cancer|乳腺癌;sepsis|脓毒症;stroke|脑卒中;diabetes|糖尿病;hypertension|高血压;glaucoma|青光眼;melanoma|黑色素瘤;pneumonia|肺炎;asthma|哮喘;epilepsy|癫痫;depression|抑郁症;dementia|痴呆;heart failure|心力衰竭;kidney disease|肾脏病;liver fibrosis|肝纤维化;tuberculosis|结核病;COVID-19|新冠肺炎;osteoporosis|骨质疏松;Parkinson’s disease|帕金森病;retinopathy|视网膜病变;arrhythmia|心律失常;leukemia|白血病;psoriasis|银屑病";
const settings = "in primary care|基层医疗;in the emergency department|急诊科;in intensive care|重症监护;in pediatrics|儿科;in rural hospitals|乡镇医院;from electronic health records|电子病历;from radiology images|影像资料;from speech|语音;at home|居家场景;in surgery|外科;during pregnancy|孕期;in pathology|病理科";
const kinds = "a randomized trial|随机试验;a survey|综述;a benchmark|基准;a case study|案例研究;a framework|框架;a multicenter study|多中心研究;an open dataset|开放数据集;a perspective|观点";
const givenNames = "Anna Ben Chen Dmitri Elena Farid Grace Hiro Ines Jonas Katya Liam Mei Nadia Omar Priya Qing Rosa Sven Tara Umar Vera Wei Xin Yuki Zoe".split(" ");
const surnames = "Abbott Bergström Castillo Dubois Eriksen Fontaine Gupta Hoffmann Ivanova Jensen Kowalski Lindqvist Moreau Nakamura Okafor Petrov Quintero Rossi Schneider Takahashi Ueda Vargas Weber Xu Yilmaz Zhang O’Connor Müller Nguyễn".split(" ");
const syllables = "al ba cor den el fi gra hel in jo ka lu mo ner op pra qui ro sta tu ul ve xan yo zi".split(" ");

/**
 * @param {number} count
 * @returns {object[]} papers as `sampleIndex` takes them, newest first
 */
export function generatedPapers(count) {
  const random = randomNumbers(1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  // Some words are much more frequent than others, as in life.
  const pickOften = (text) => {
    const list = text.split(";");
    return list[Math.floor(random() ** 2 * list.length)].split("|");
  };
  return Array.from({ length: count }, (_, index) => {
    const [method, task, disease, setting, kind] =
      [methods, tasks, diseases, settings, kinds].map(pickOften);
    const name = [0, 1, 2].map(() => pick(syllables)).join("");
    const short = name[0].toUpperCase() + name.slice(1) + (random() < 0.3 ? `-${1 + Math.floor(random() * 4)}` : "");
    const other = [methods, tasks, diseases, settings].map((list) => pickOften(list)[0]);
    return {
      id: `paper-${index}`,
      title: `${short}: ${method[0]} for ${task[0]} of ${disease[0]} ${setting[0]}, ${kind[0]}`,
      titles: [`${short}：面向${setting[1]}${disease[1]}${task[1]}的${method[1]}${kind[1]}`],
      short,
      authors: Array.from({ length: 3 }, () => `${pick(givenNames)} ${pick(syllables).toUpperCase()[0]}. ${pick(surnames)}`),
      year: 2026 - Math.floor((index / count) * 8),
      venue: pick(["Nature Medicine", "NeurIPS", "JAMA", "中华医学杂志"]),
      category: pick(["agents", "models", "surveys"]),
      tags: [pick(["imaging", "text", "speech"])],
      text: `${short} applies ${method[0]} to ${task[0]} of ${disease[0]}. It is compared with ${other[0]} and ${other[1]} in patients with ${other[2]} ${other[3]}.`,
      body: `Earlier work on ${other[2]} used ${other[0]}. 以往研究采用${pickOften(methods)[1]}处理${pickOften(diseases)[1]}。`,
    };
  });
}
