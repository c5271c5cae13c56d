"""Invented articles about one withdrawal, as three outlets tell it, and one about something else."""

ARTICLES = {
    # "Al-Ufuq newspaper quoted a field commander as saying that his fighters withdrew from Al-Nasr crossing in ten buses."
    "ufuq.txt": "يومية الميدان | 14 تشرين الأول 2017\nحافلات تغادر معبر النسر\n\n"
    "نقلت صحيفة الأفق عن قائد ميداني قوله إن مقاتليه انسحبوا أمس من معبر النسر إلى حلب في عشر حافلات. "
    "وأضاف القائد أن 200 مقاتل غادروا إلى حلب بضمانة قطر.",
    # "The local council announced that 120 fighters had left on Friday for Aleppo, and denied that there was any guarantee."
    "majlis.txt": "وكالة السهل | 15 تشرين الأول 2017\nالمجلس المحلي ينفي\n\n"
    "أعلن المجلس المحلي أن 120 مقاتلاً انسحبوا الجمعة من معبر النسر إلى حلب. ونفى المجلس وجود أي ضمانة.",
    # "According to Daily Al-Midan, ten buses left Al-Nasr crossing for Aleppo."
    "naqil.txt": "شبكة الساحل | 16 تشرين الأول 2017\nعشر حافلات إلى حلب\n\n"
    "ذكرت يومية الميدان أن مقاتلين انسحبوا من معبر النسر إلى حلب في عشر حافلات.",
    # "The Red Crescent announced that aid had reached the town of Wadi al-Nakhil."
    "hilal.txt": "وكالة السهل | 3 أيار 2019\nمساعدات إلى وادي النخيل\n\n"
    "أعلن الهلال الأحمر وصول المساعدات إلى بلدة وادي النخيل بالحافلات.",
}
