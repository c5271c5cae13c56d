"""The invented article that the files under `files/` hold, each in its format."""

OUTLET = "صوت الميناء"  # Port Voice
BYLINE = "سلمى الحاج"
DATE_LINE = "صوت الميناء – المرسى – 7 سبتمبر 2023"  # Port Voice, the harbour, 7 September 2023
TITLE = "اتفاق على فتح الطريق إلى المرسى بعد وساطة الوجهاء"  # agreement to open the road to the harbour
PARAGRAPHS = (
    # the port's director said the road would open on Thursday morning, after three weeks of clashes
    "قال مدير المرفأ سامر الخطيب إن الطريق بين البلدة والرصيف سيفتح صباح الخميس أمام الأهالي والشاحنات، بعد إغلاق دام"
    " ثلاثة أسابيع بسبب الاشتباكات التي شهدتها الضاحية الشرقية.",
    # a source in the local council, citing the mediators: 40 held by both sides go free, the fighters left the checkpoint
    "وأضاف مصدر في المجلس المحلي، نقلا عن لجنة الوساطة، أن 40 محتجزا من الطرفين سيفرج عنهم خلال يومين، وأن المسلحين"
    " انسحبوا من الحاجز القريب من الجسر القديم إلى أطراف الوادي.",
    # the spokesman of the factions denied that the agreement covers heavy weapons
    "ونفى المتحدث باسم الفصائل أن يكون الاتفاق قد شمل تسليم الأسلحة الثقيلة، مؤكدا أن ذلك لم يطرح في اللقاء الأخير.",
)
BODY = "\n".join(PARAGRAPHS)
TEXT = f"{DATE_LINE}\n{TITLE}\n{BODY}\n"
